namespace AftercareBot.Safety;

/// <summary>
/// The letters of words as features, in threes and fours; those of the words that the data know are worked out once. They are the letters of the
/// mended word, doubled ones made single, so that stretching changes nothing.
/// </summary>
internal sealed class WordLetters
{
    private const int LongestLetters = 24;
    private const int StemLength = 5;
    private readonly int[] places;
    private readonly int[] ends;
    private readonly ulong[] stems;

    public WordLetters(Vocabulary vocabulary)
    {
        var found = new FeatureList();
        var all = new List<int>(vocabulary.Count * 12);
        ends = new int[vocabulary.Count];
        stems = new ulong[vocabulary.Count];
        for (var word = 0; word < vocabulary.Count; word++)
        {
            found.Clear();
            Add(vocabulary[word].Text, found, 0);
            all.AddRange(found.All);
            ends[word] = all.Count;
            stems[word] = StemOf(vocabulary[word].Text, vocabulary[word].Hash);
        }
        places = [.. all];
    }

    public ReadOnlySpan<int> Of(int word) =>
        places.AsSpan(word == 0 ? 0 : ends[word - 1], ends[word] - (word == 0 ? 0 : ends[word - 1]));

    /// <summary>What stands for a word and its forms: the hash of its first letters, or its own when it is short.</summary>
    public ulong Stem(int word) => stems[word];

    public static ulong StemOf(ReadOnlySpan<char> letters, ulong hash) =>
        letters.Length <= StemLength ? hash : WordHash.Of(letters[..StemLength]);

    public static void Add(ReadOnlySpan<char> letters, FeatureList features, int origin)
    {
        if (letters.Length > LongestLetters)
            letters = letters[..LongestLetters];
        var (before2, before1, last) = (1UL, 1UL, (ulong)'^');
        for (var i = 0; i <= letters.Length; i++)
        {
            ulong letter = i < letters.Length ? letters[i] : '$';
            if (letter == last)
                continue;
            if (before1 != 1)
                features.Add(WordHash.Mix(21, (before1 << 16) | (last << 8) | letter), origin);
            if (before2 != 1)
                features.Add(WordHash.Mix(22, (before2 << 24) | (before1 << 16) | (last << 8) | letter), origin);
            (before2, before1, last) = (before1, last, letter);
        }
    }
}
