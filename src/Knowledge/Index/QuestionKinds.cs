namespace AftercareBot.Knowledge;

/// <summary>What kind of answer a question asks for (how long, is it safe, why, who…), from the patterns of its language.</summary>
internal sealed class QuestionKinds(PatternBook book)
{
    /// <summary>The bit of questions about the organisation's own matters; 0 when the file has no such group.</summary>
    public uint Own { get; } = OwnBit(book);

    public uint Of(IReadOnlyList<string> words) => book.Bits(words);

    private static uint OwnBit(PatternBook book)
    {
        for (var i = 0; i < book.Groups.Count; i++)
        {
            if (book.Groups[i] == "own")
                return 1u << i;
        }

        return 0;
    }
}
