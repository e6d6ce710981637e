namespace AftercareBot.Knowledge;

/// <summary>A line that breaks the document format; caught where the file is read and turned into a problem.</summary>
internal sealed class DocumentFormatException(int line, string message) : Exception(message)
{
    /// <summary>First line is 1.</summary>
    public int Line { get; } = line;
}
