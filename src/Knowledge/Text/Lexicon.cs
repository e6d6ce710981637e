namespace AftercareBot.Knowledge;

/// <summary>Reviewed word knowledge of one language, from <c>lexicon.LANGUAGE.txt</c>.</summary>
internal sealed class Lexicon
{
    /// <summary>Message spellings: u → you.</summary>
    public Dictionary<string, string> Spelling { get; } = new(StringComparer.Ordinal);

    public List<LexiconForm> Forms { get; } = [];

    public List<LexiconGroup> Near { get; } = [];

    /// <summary>Words that say nothing about the topic.</summary>
    public HashSet<string> Filler { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that say little: counted at a third.</summary>
    public HashSet<string> Weak { get; } = new(StringComparer.Ordinal);

    /// <summary>Everyday words: one that no document has tells little about the subject of a question.</summary>
    public HashSet<string> Common { get; } = new(StringComparer.Ordinal);

    /// <summary>Right words that must not be taken for a misspelling of another.</summary>
    public HashSet<string> Known { get; } = new(StringComparer.Ordinal);
}
