using System.Text.Json;
using AftercareBot.Channels.Paging;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AftercareBot.Channels.Teams;

/// <summary>Takes what responders press on cards in Teams. Stands behind the crisis screen; what is no press goes on.</summary>
public sealed class TeamsActions(ReplyDesk desk) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (PressedCase(turnContext.Activity) is not { } caseId)
        {
            await next(cancellationToken);
            return;
        }

        var from = turnContext.Activity.From;
        var answer = await desk.TakeAsync(
            TeamsNotifier.KindName,
            address => address.Length > 0 && (address == from?.Id || address == from?.AadObjectId),
            caseId,
            CancellationToken.None
        );
        await turnContext.SendActivityAsync(MessageFactory.Text(answer.Text), cancellationToken);
    }

    // The value is a JSON object of the SDK in use; as text it is JSON under either.
    private static string? PressedCase(Activity activity)
    {
        if (
            activity.ChannelId != Microsoft.Bot.Connector.Channels.Msteams
            || activity.Type != ActivityTypes.Message
            || !string.IsNullOrEmpty(activity.Text)
            || activity.Value is null
        )
            return null;
        try
        {
            using var value = JsonDocument.Parse(activity.Value.ToString() ?? "");
            return
                value.RootElement.ValueKind == JsonValueKind.Object
                && value.RootElement.TryGetProperty(TeamsCards.ActionProperty, out var action)
                && action.ValueKind == JsonValueKind.String
                && action.ValueEquals(TeamsCards.Take)
                && value.RootElement.TryGetProperty(TeamsCards.CaseProperty, out var named)
                && named.ValueKind == JsonValueKind.String
                ? named.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
