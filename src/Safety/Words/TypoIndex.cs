namespace AftercareBot.Safety;

/// <summary>
/// Finds the known word one slip away: a letter missed, added, wrong, or swapped with its neighbour. Every word is filed under
/// itself with each letter left out, so that a slip costs a handful of look-ups, however many words there are.
/// </summary>
internal sealed class TypoIndex
{
    /// <summary>Below this a slip turns too many ordinary words into others.</summary>
    public const int ShortestWord = 5;

    private readonly Vocabulary vocabulary;
    private readonly HashIndex deletes;
    private readonly HashIndex squeezed;

    public TypoIndex(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        deletes = new HashIndex(65536);
        squeezed = new HashIndex(8192);
        for (var number = 0; number < vocabulary.Count; number++)
            File(number);
    }

    /// <summary>The word one slip away, or -1. Never a word shorter than the shortest filed.</summary>
    public int Find(ReadOnlySpan<char> slip, Language language)
    {
        if (slip.Length is < ShortestWord - 1 or > 20)
            return -1;
        var best = Look(slip, WordHash.Of(slip), -1, language);
        for (var i = 0; i < slip.Length; i++)
            if (i == 0 || slip[i] != slip[i - 1])
                best = Look(slip, WordHash.Without(slip, i), best, language);
        return best;
    }

    /// <summary>The word that reads the same once doubled letters are made single, or -1.</summary>
    public int FindSqueezed(ReadOnlySpan<char> stretched) => squeezed.Find(WordHash.Squeezed(stretched));

    private void File(int number)
    {
        ref var word = ref vocabulary[number];
        var text = word.Text.AsSpan();
        if (word.Known == Language.None || text.Length < 3 || !char.IsAsciiLetterLower(text[0]))
            return;
        var key = WordHash.Squeezed(text);
        var earlier = squeezed.Find(key);
        if (earlier < 0 || (word.Critical && !vocabulary[earlier].Critical))
            squeezed.Add(key, number);
        if (text.Length < ShortestWord || !(word.Critical || HasClass(word)))
            return;
        deletes.Add(word.Hash, number);
        for (var i = 0; i < text.Length; i++)
            if (i == 0 || text[i] != text[i - 1])
                deletes.Add(WordHash.Without(text, i), number);
    }

    private int Look(ReadOnlySpan<char> slip, ulong key, int best, Language language)
    {
        for (var slot = deletes.First(key); deletes.IsAt(slot, key); slot = deletes.Next(slot, key))
        {
            var number = deletes.ValueAt(slot);
            if (best >= 0 && !(vocabulary[number].Critical && !vocabulary[best].Critical))
                continue;
            if ((vocabulary[number].Known & language) != Language.None && IsOneSlip(slip, vocabulary[number].Text))
                best = number;
        }
        return best;
    }

    internal static bool IsOneSlip(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (min, max) = (Math.Min(a.Length, b.Length), Math.Max(a.Length, b.Length));
        if (max - min > 1)
            return false;
        var head = a.CommonPrefixLength(b);
        var tail = 0;
        while (tail < min - head && a[a.Length - 1 - tail] == b[b.Length - 1 - tail])
            tail++;
        var (restA, restB) = (a.Length - head - tail, b.Length - head - tail);
        if (restA <= 1 && restB <= 1)
            // The first letter is seldom the one that slips, and words that differ there only are mostly different words.
            return head > 0;
        return restA == 2 && restB == 2 && a[head] == b[head + 1] && a[head + 1] == b[head];
    }

    private static bool HasClass(in Word word) => !word.English.IsEmpty || !word.Spanish.IsEmpty;
}
