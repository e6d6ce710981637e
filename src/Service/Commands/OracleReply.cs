using AftercareBot.Knowledge;

namespace AftercareBot.Service.Commands;

/// <summary>What a member would be answered.</summary>
/// <param name="Outcome">answer, clarify, refer, crisis or not_covered.</param>
/// <param name="Text">The answer.</param>
/// <param name="Sources">Best first.</param>
/// <param name="Choices">What to choose from, when it is clarify.</param>
/// <param name="Score">Calibrated probability, 0 to 1.</param>
internal sealed record OracleReply(
    string Outcome,
    string Text,
    IReadOnlyList<AnswerSource> Sources,
    IReadOnlyList<AnswerChoice> Choices,
    double Score
);
