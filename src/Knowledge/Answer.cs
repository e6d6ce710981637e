namespace AftercareBot.Knowledge;

/// <summary>The reply to one question. Every word of <paramref name="Text"/> was written by people.</summary>
/// <param name="Outcome">What became of the question.</param>
/// <param name="Text">
/// Markdown. Texts of <see cref="AnswerOutcome.Refer"/> and others may hold placeholders in braces (listed in the room's README)
/// that the caller fills.
/// </param>
/// <param name="Sources">
/// Up to five, best first. Shown to the member only with <see cref="AnswerOutcome.Answer"/>; with every other outcome they are the
/// nearest passages, for reviewers and tests.
/// </param>
/// <param name="Score">Calibrated probability, 0 to 1, that the first source answers the question.</param>
/// <param name="Language">Two-letter language of <paramref name="Text"/>.</param>
/// <param name="EntryId">The entry answered from; null unless <see cref="AnswerOutcome.Answer"/>.</param>
/// <param name="Exercise">Name of a coping exercise that fits, if the entry names one.</param>
/// <param name="Choices">With <see cref="AnswerOutcome.Clarify"/>, two or three; otherwise none.</param>
/// <param name="FollowUps">Questions that a reader often has next.</param>
/// <param name="OffersHuman">Whether the reply should come with the offer of a person.</param>
public sealed record Answer(
    AnswerOutcome Outcome,
    string Text,
    IReadOnlyList<AnswerSource> Sources,
    double Score,
    string Language,
    string? EntryId,
    string? Exercise,
    IReadOnlyList<AnswerChoice> Choices,
    IReadOnlyList<AnswerChoice> FollowUps,
    bool OffersHuman
);
