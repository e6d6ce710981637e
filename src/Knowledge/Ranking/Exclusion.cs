namespace AftercareBot.Knowledge;

/// <summary>What a search pretends not to know. Training asks stored questions with their own line left out.</summary>
/// <param name="Phrase">A phrase that does not count, or -1.</param>
/// <param name="Entry">An entry that is not found, or -1.</param>
/// <param name="File">A document whose entries are not found, or null.</param>
internal readonly record struct Exclusion(int Phrase, int Entry, string? File)
{
    public static readonly Exclusion None = new(-1, -1, null);
}
