namespace AftercareBot.Safety;

/// <summary>Tells which words moved the net.</summary>
internal static class NetEvidence
{
    public const string RuleId = "net";
    public const string ReaderId = "reader";
    private const int MostWordsShown = 6;
    private const string Reason = "The learned net finds it like messages of people in danger; these words moved it most.";

    private const string ReadWhole =
        "Read as a whole, it is like messages of people in danger; these words also moved the learned net.";

    /// <summary>The stretch of the message around the word that moved the net most towards paging.</summary>
    public static RiskEvidence Find(NetModel net, ScreenScratch scratch, int own, bool wasRead)
    {
        var (id, reason) = wasRead ? (ReaderId, ReadWhole) : (RuleId, Reason);
        var moved = Weigh(net, scratch);
        var best = own;
        for (var i = own; i < moved.Length; i++)
            if (moved[i] > moved[best])
                best = i;
        if (best >= moved.Length)
            return new RiskEvidence(id, reason, 0, 0);
        var (first, last) = (Math.Max(own, best - 2), Math.Min(moved.Length - 1, best + 1));
        var start = scratch.Tokens.Tokens[first].Start;
        return new RiskEvidence(id, reason, start, scratch.Tokens.Tokens[last].End - start);
    }

    /// <summary>The words that moved the net most, either way, strongest first.</summary>
    public static IReadOnlyList<KeyValuePair<string, double>> Words(NetModel net, ScreenScratch scratch, string[] words) =>
        [
            .. Weigh(net, scratch)
                .Zip(words, (weight, word) => new KeyValuePair<string, double>(word, weight))
                .OrderByDescending(pair => Math.Abs(pair.Value))
                .Take(MostWordsShown),
        ];

    private static float[] Weigh(NetModel net, ScreenScratch scratch)
    {
        var moved = new float[scratch.Tokens.Count];
        net.Weigh(scratch.Features, moved);
        return moved;
    }
}
