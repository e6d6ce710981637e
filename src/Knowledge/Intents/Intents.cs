namespace AftercareBot.Knowledge;

/// <summary>What the intent model makes of one question; valid until this thread's next.</summary>
internal readonly struct Intents
{
    private const int Most = 6;

    /// <summary>Log-odds below the best at which an entry counts as far away.</summary>
    private const float Far = 8;

    [ThreadStatic]
    private static float[]? buffer;

    [ThreadStatic]
    private static int[]? bestBuffer;

    private readonly float[] _probabilities;
    private readonly int[] _best;
    private readonly int _count;

    private Intents(float[] probabilities, int[] best, int count) =>
        (_probabilities, _best, _count) = (probabilities, best, count);

    /// <summary>Probability that the question is one known not to be covered.</summary>
    public float Outside { get; private init; }

    /// <summary>Probability that the question must be referred, whatever the category.</summary>
    public float Refer { get; private init; }

    /// <summary>The likeliest category to refer in; null when there is none.</summary>
    public string? Category { get; private init; }

    /// <summary>Nothing is made of it.</summary>
    public static Intents None => new([], [], 0);

    /// <summary>The likeliest entries, best first.</summary>
    public ReadOnlySpan<int> Best => _best.AsSpan(0, _count);

    /// <summary>Empty where the index has no model.</summary>
    public static Intents Of(SearchIndex index, Query query)
    {
        if (index.Intents is not { } model || query.IntentKeys.Length == 0)
            return None;
        if (buffer is null || buffer.Length < model.BufferLength)
            buffer = new float[model.BufferLength];
        bestBuffer ??= new int[Most];
        model.Score(query.IntentKeys, buffer);
        var top = new TopList(stackalloc (float, int)[Most]);
        for (var entry = 0; entry < model.Entries; entry++)
            top.Offer(buffer[entry], entry);
        for (var i = 0; i < top.Count; i++)
            bestBuffer[i] = top[i].Number;
        var (outside, refer, most, category) = (0f, 0f, 0f, (string?)null);
        for (var group = 0; group < index.ReferGroups.Length; group++)
        {
            var chance = buffer[model.Entries + group];
            if (index.ReferGroups[group] is not { } name)
            {
                outside += chance;
                continue;
            }

            refer += chance;
            if (chance > most)
                (most, category) = (chance, name);
        }

        return new Intents(buffer, bestBuffer, top.Count)
        {
            Outside = outside,
            Refer = refer,
            Category = category,
        };
    }

    public void Fill(int entry, ref Features features)
    {
        if (_count == 0)
            return;
        var chance = _probabilities[entry];
        features[Features.Intent] = chance;
        features[Features.Intent + 1] = Math.Clamp(1 + (MathF.Log(chance / _probabilities[_best[0]]) / Far), 0, 1);
        features[Features.Intent + 2] = entry == _best[0] ? 1 : 0;
        features[Features.Intent + 3] = Outside;
        features[Features.Intent + 4] = Refer;
    }
}
