namespace AftercareBot.Knowledge;

/// <summary>An entry with the document it stands in and its phrases.</summary>
internal sealed record IndexedEntry(Document Document, Entry Entry, int FirstPhrase, int PhraseCount);
