using AftercareBot.Safety;

namespace AftercareBot.Dialogs.Crisis;

/// <summary>The reviewed answer to one kind of danger, with the places of the numbers still open.</summary>
/// <param name="Level">The level it answers.</param>
/// <param name="Category">The category it answers, or <c>default</c>.</param>
/// <param name="Subject">Who is in danger: <see cref="RiskSubject.Self"/> or <see cref="RiskSubject.Other"/>.</param>
/// <param name="Lines">The lines, the number first. A line whose number does not exist in the country is left out.</param>
/// <param name="Sms">The first segment of a text message: at most 160 characters of the GSM alphabet.</param>
/// <param name="Group">The only text written where others can read it.</param>
public sealed record CrisisReply(
    RiskLevel Level,
    string Category,
    RiskSubject Subject,
    IReadOnlyList<string> Lines,
    string Sms,
    string Group
);
