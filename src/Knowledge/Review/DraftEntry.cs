namespace AftercareBot.Knowledge.Review;

/// <summary>One question and its answer, as somebody wrote them for review.</summary>
/// <param name="Heading">The question.</param>
/// <param name="Answer">Markdown.</param>
/// <param name="AlsoAsked">Other ways of asking it.</param>
/// <param name="Language">en or es.</param>
/// <param name="Name">File name without folder and extension: small letters, digits and hyphens.</param>
public sealed record DraftEntry(string Heading, string Answer, IReadOnlyList<string> AlsoAsked, string Language, string Name);
