namespace AftercareBot.Knowledge.Import;

/// <summary>A file as read, cut into sections.</summary>
internal sealed record ImportedText(string Path, Document Document);
