using System.Text.Json;
using AftercareBot.Care.Deliveries;
using AftercareBot.Channels.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.Slack;

/// <summary>Takes what members write in Slack.</summary>
internal sealed partial class SlackEventsEndpoint(
    SlackRequest requests,
    SlackAdapter adapter,
    IBot bot,
    DeliveredOnce delivered,
    TimeProvider time,
    ILogger<SlackEventsEndpoint> logger
)
{
    public const string Path = "/api/slack/events";

    private const string Channel = Microsoft.Bot.Connector.Channels.Slack;

    /// <summary>
    /// The message is screened and answered, and what became of it is on disk, when this returns. Slack waits three seconds; should a
    /// turn take longer, Slack asks again, and is told to come back until the turn is over: only then is the message safe.
    /// </summary>
    public async Task<IResult> PostAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await requests.ReadAsync(request, cancellationToken) is not { } body)
            return Results.Unauthorized();
        if (Read(body) is not { } envelope)
            return Results.BadRequest();
        if (envelope is { Type: "url_verification", Challenge: { } challenge })
            return Results.Json(new SlackChallenge(challenge), SlackEventJson.Default.SlackChallenge);
        if (envelope.Type is not "event_callback" || SlackActivities.Of(envelope, time.GetUtcNow()) is not { } activity)
            return Results.Ok();
        var id = string.Join(' ', envelope.TeamId, envelope.Event!.Channel, activity.Id, envelope.Event.Message?.Edited?.Ts);
        return await delivered.TakeAsync(Channel, id) switch
        {
            DeliveryState.Taken => await TakeAsync(activity, id),
            DeliveryState.Done => Results.Ok(),
            _ => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
        };
    }

    private static SlackEnvelope? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, SlackEventJson.Default.SlackEnvelope);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Not the request's token: who hangs up has still handed the message over.
    private async Task<IResult> TakeAsync(Activity activity, string id)
    {
        IReadOnlyList<string> unsent;
        try
        {
            unsent = await adapter.ProcessAsync(activity, bot, CancellationToken.None);
        }
        catch
        {
            await delivered.ForgetAsync(Channel, id);
            throw;
        }

        if (unsent.Count == 0)
        {
            await delivered.DoneAsync(Channel, id);
            return Results.Ok();
        }

        // Slack sends the message again, now, in a minute and in five, and each time the answer is tried again.
        Log.AskedAgain(logger, unsent.Count);
        await delivered.ForgetAsync(Channel, id);
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "{Count} texts did not reach Slack; it is asked to send the message again"
        )]
        public static partial void AskedAgain(ILogger logger, int count);
    }
}
