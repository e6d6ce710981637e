namespace AftercareBot.Safety;

/// <summary>Splits letters that lost their spaces ("iwanttodie") into known words, when a word that matters is among them.</summary>
internal sealed class Segmenter(Vocabulary vocabulary)
{
    public const int MostParts = 8;
    private const int LongestText = 32;
    private const int LongestWord = 13;
    private readonly bool[] starts = FindStarts(vocabulary);

    /// <summary>Writes the parts in order and says how many; 0 when the letters do not divide so.</summary>
    public int Split(ReadOnlySpan<char> letters, Span<int> parts)
    {
        if (letters.Length is < 5 or > LongestText || !MayHoldDanger(letters))
            return 0;
        Span<int> bestWord = stackalloc int[LongestText + 1];
        Span<int> cost = stackalloc int[LongestText + 1];
        cost.Fill(int.MaxValue);
        cost[0] = 0;
        for (var end = 1; end <= letters.Length; end++)
        for (var start = Math.Max(0, end - LongestWord); start < end; start++)
            Try(letters, start, end, bestWord, cost);
        return cost[letters.Length] == int.MaxValue ? 0 : Collect(letters.Length, bestWord, parts);
    }

    /// <summary>Most unknown words hold no beginning of a critical word, and are spared the search.</summary>
    private bool MayHoldDanger(ReadOnlySpan<char> letters)
    {
        for (var i = 0; i + 3 <= letters.Length; i++)
            if (starts[Start(letters[i..])])
                return true;
        return false;
    }

    private static bool[] FindStarts(Vocabulary vocabulary)
    {
        var found = new bool[32 * 32 * 32];
        for (var number = 0; number < vocabulary.Count; number++)
            if (vocabulary[number].Critical && vocabulary[number].Text.Length >= 3)
                found[Start(vocabulary[number].Text)] = true;
        return found;
    }

    private static int Start(ReadOnlySpan<char> letters) =>
        ((letters[0] & 31) << 10) | ((letters[1] & 31) << 5) | (letters[2] & 31);

    private void Try(ReadOnlySpan<char> letters, int start, int end, Span<int> bestWord, Span<int> cost)
    {
        if (cost[start] == int.MaxValue)
            return;
        var length = end - start;
        if (length == 1 && letters[start] != 'i')
            return;
        var word = vocabulary.Find(letters[start..end]);
        if (word < 0 || vocabulary[word].Known == Language.None)
            return;
        // Short words are cheap to find by accident, so they cost more.
        var price = cost[start] + (length <= 2 ? 4 : 3);
        if (price >= cost[end])
            return;
        cost[end] = price;
        bestWord[end] = word;
    }

    private int Collect(int length, Span<int> bestWord, Span<int> parts)
    {
        var count = 0;
        for (var end = length; end > 0; end -= vocabulary[bestWord[end]].Text.Length)
            if (count == parts.Length)
                return 0;
            else
                parts[count++] = bestWord[end];
        parts[..count].Reverse();
        return HoldsDanger(parts[..count]) ? count : 0;
    }

    private bool HoldsDanger(ReadOnlySpan<int> parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            ref readonly var word = ref vocabulary[parts[i]];
            if (!word.Critical)
                continue;
            if (word.Text.Length >= 4)
                return true;
            // A word as short as "die" hides in too many others; it counts after the word that makes it a wish.
            if (i > 0 && vocabulary[parts[i - 1]].Text is "to" or "wanna" or "gonna" or "want")
                return true;
        }
        return false;
    }
}
