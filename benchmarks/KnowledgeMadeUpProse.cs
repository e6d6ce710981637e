namespace AftercareBot.Benchmarks;

/// <summary>Words drawn with falling frequency (Zipf) from a made-up vocabulary, the same for the same seed.</summary>
internal sealed class KnowledgeMadeUpProse(int seed)
{
    private const int Vocabulary = 40_000;
    private static readonly string[] Syllables =
    [
        "ba",
        "co",
        "du",
        "fe",
        "gi",
        "ha",
        "ko",
        "lu",
        "me",
        "ni",
        "po",
        "ra",
        "su",
        "te",
        "vi",
        "zo",
    ];
    private readonly Random _random = new(seed);

    public string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word()));

    private string Word()
    {
        var rank = (int)Math.Exp(_random.NextDouble() * Math.Log(Vocabulary));
        var word = "";
        for (var rest = rank + 16; rest > 0; rest /= Syllables.Length)
            word += Syllables[rest % Syllables.Length];
        return word;
    }
}
