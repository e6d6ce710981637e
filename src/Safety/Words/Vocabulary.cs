namespace AftercareBot.Safety;

/// <summary>Every word the data know, by number.</summary>
internal sealed class Vocabulary
{
    private readonly HashIndex index = new(32768);
    private Word[] words = new Word[16384];

    public int Count { get; private set; }

    public ref Word this[int number] => ref words[number];

    public int Find(ulong hash) => index.Find(hash);

    public int Find(ReadOnlySpan<char> word) => index.Find(WordHash.Of(word));

    /// <summary>Gives back the room for words that did not come.</summary>
    public void Trim() => Array.Resize(ref words, Count);

    public int GetOrAdd(ReadOnlySpan<char> word)
    {
        var hash = WordHash.Of(word);
        var number = index.Find(hash);
        if (number >= 0)
            return number;
        if (Count == words.Length)
            Array.Resize(ref words, Math.Max(16, Count * 2));
        number = Count++;
        words[number] = new Word { Text = word.ToString(), Hash = hash };
        index.Add(hash, number);
        return number;
    }
}
