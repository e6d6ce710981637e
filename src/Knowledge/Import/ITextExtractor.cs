namespace AftercareBot.Knowledge.Import;

/// <summary>Turns a file of one kind into Markdown or plain text.</summary>
internal interface ITextExtractor
{
    /// <summary>File name extensions, with the dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether headings are marked with #; otherwise they are guessed from short lines.</summary>
    bool MarksHeadings { get; }

    /// <summary>The text of a file.</summary>
    /// <exception cref="IOException">The file cannot be read, or is not what its name says.</exception>
    Task<string> ReadAsync(string path, CancellationToken cancellationToken);
}
