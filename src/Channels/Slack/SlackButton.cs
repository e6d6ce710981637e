namespace AftercareBot.Channels.Slack;

/// <summary>A button: one that Slack tells us about, or one that opens an address.</summary>
internal sealed record SlackButton(
    string ActionId,
    SlackText Text,
    string? Value = null,
    string? Url = null,
    string? Style = null,
    string Type = "button"
);
