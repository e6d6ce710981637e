namespace AftercareBot.Knowledge;

/// <summary>Where an answer stands, so that a reader can check it.</summary>
/// <param name="File">Path relative to the documents folder, with forward slashes.</param>
/// <param name="Heading">The heading of the section.</param>
/// <param name="Publisher">Publishers of the section's sources, joined by "; ". Empty when the file names none.</param>
/// <param name="Title">Titles of the section's sources, joined by "; ". The document's title when the file names none.</param>
public sealed record AnswerSource(string File, string Heading, string Publisher, string Title);
