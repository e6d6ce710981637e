using AftercareBot.Safety;
using Microsoft.Bot.Builder;

namespace AftercareBot.Dialogs.Turn;

/// <summary>What is known of this turn before any state is read: made by the crisis middleware and kept for the rest of the pipeline.</summary>
public sealed class MemberTurn
{
    /// <summary>What the member wrote, as plain text; empty when the activity has none.</summary>
    public required string Text { get; init; }

    /// <summary>Everything that was screened: the text, and what else the activity carries.</summary>
    public required string ScreenedText { get; init; }

    /// <summary>The language to answer in: ISO 639-1.</summary>
    public required string Language { get; set; }

    /// <summary>The numbers of the member's country.</summary>
    public required CountryNumbers Numbers { get; init; }

    /// <summary>How texts are written on this channel.</summary>
    public required ChannelStyle Style { get; init; }

    /// <summary>What the screen made of the text.</summary>
    public required RiskAssessment Risk { get; init; }

    /// <summary>Whether others than the member read this conversation.</summary>
    public required bool IsGroup { get; init; }

    /// <summary>
    /// Support for a concern that came as a question: said by the dialog only when the documents have no answer, which is better help.
    /// </summary>
    public string? PendingSupport { get; set; }

    /// <summary>The turn of the context.</summary>
    /// <exception cref="InvalidOperationException">The crisis middleware did not run first.</exception>
    public static MemberTurn Of(ITurnContext context) =>
        context.TurnState.Get<MemberTurn>()
        ?? throw new InvalidOperationException("The crisis middleware must be the first of the pipeline.");
}
