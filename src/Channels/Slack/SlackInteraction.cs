using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace AftercareBot.Channels.Slack;

/// <summary>What Slack tells of a button that was pressed.</summary>
/// <param name="UserId">Who pressed it.</param>
/// <param name="ActionId">Which.</param>
/// <param name="Value">The value of the button.</param>
/// <param name="ResponseUrl">Where to answer.</param>
internal sealed record SlackInteraction(string UserId, string ActionId, string? Value, string? ResponseUrl)
{
    /// <summary>Reads the form; null when it holds no press of a button.</summary>
    public static SlackInteraction? Read(byte[] body)
    {
        var form = QueryHelpers.ParseQuery(System.Text.Encoding.UTF8.GetString(body));
        if (!form.TryGetValue("payload", out var payload))
            return null;
        try
        {
            var told = JsonSerializer.Deserialize(payload.ToString(), SlackInteractionJson.Default.Payload);
            return told is { Type: "block_actions", User.Id: { } user, Actions: [{ ActionId: { } action } first, ..] }
                ? new SlackInteraction(user, action, first.Value, told.ResponseUrl)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal sealed record Payload(string? Type, Sender? User, IReadOnlyList<Press>? Actions, string? ResponseUrl);

    internal sealed record Sender(string? Id);

    internal sealed record Press(string? ActionId, string? Value);
}
