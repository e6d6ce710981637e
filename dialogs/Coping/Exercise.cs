namespace AftercareBot.Dialogs.Coping;

/// <summary>A coping strategy as reviewed steps that are said one at a time.</summary>
/// <param name="Id">The file name without language: <c>box-breathing</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Intro">Said before the first step.</param>
/// <param name="Steps">The steps, in order; at least one.</param>
/// <param name="Closing">Said after the last step.</param>
/// <param name="When">Folded phrases of a person who needs this exercise now.</param>
public sealed record Exercise(
    string Id,
    string Title,
    string Intro,
    IReadOnlyList<string> Steps,
    string Closing,
    IReadOnlyList<string> When
);
