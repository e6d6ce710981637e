namespace AftercareBot.Knowledge;

/// <summary>An entry with the document it stands in and its phrases.</summary>
internal sealed record IndexedEntry(Document Document, Entry Entry, int FirstPhrase, int PhraseCount)
{
    /// <summary>Where it stands. Put together once: every answer names up to five.</summary>
    public AnswerSource Source => field ??= Document.SourceOf(Entry);
}
