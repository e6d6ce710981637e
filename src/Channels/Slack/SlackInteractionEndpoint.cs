using System.Net.Http.Headers;
using System.Text.Json;
using AftercareBot.Care.Notifying;
using AftercareBot.Channels.Paging;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.Slack;

/// <summary>Takes what responders press on pages in Slack.</summary>
internal sealed partial class SlackInteractionEndpoint(
    SlackRequest requests,
    ReplyDesk desk,
    IHttpClientFactory clients,
    TimeProvider time,
    ILogger<SlackInteractionEndpoint> logger
)
{
    private static readonly TimeSpan AnswerBound = TimeSpan.FromSeconds(10);

    /// <summary>The case is taken when this returns; the words follow, since Slack waits three seconds and no longer.</summary>
    public async Task<IResult> PostAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await requests.ReadAsync(request, cancellationToken) is not { } body)
            return Results.Unauthorized();
        if (SlackInteraction.Read(body) is not { ActionId: SlackPages.TakeAction } press)
            return Results.Ok();
        // Slack hanging up does not take back that somebody said they have it.
        var answer = await desk.TakeAsync(
            SlackNotifier.KindName,
            address => string.Equals(address.Trim(), press.UserId, StringComparison.Ordinal),
            press.Value,
            CancellationToken.None
        );
        if (press.ResponseUrl is { } address && IsSlacks(address))
            _ = TellAsync(address, answer);
        return Results.Ok();
    }

    private static bool IsSlacks(string url) =>
        SafeAddress.Is(url)
        && new Uri(url) is var address
        && (address.IsLoopback || address.Host.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase));

    private async Task TellAsync(string address, ReplyAnswer answer)
    {
        try
        {
            var response = new SlackResponse(
                answer.Text,
                ReplaceOriginal: answer.IsTaken,
                answer.IsTaken ? "in_channel" : "ephemeral"
            );
            using var request = new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(response, SlackJson.Default.SlackResponse)),
            };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var bound = new CancellationTokenSource(AnswerBound, time);
            var outcome = await HttpOutcomes.SendAsync(
                clients.CreateClient(SlackClient.ClientName),
                request,
                (got, _) => Task.FromResult(HttpOutcomes.Of(got, time.GetUtcNow())),
                bound.Token
            );
            if (outcome.Result is not NotifyResult.Delivered)
                Log.NotTold(logger, outcome.Detail);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.NotTold(logger, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "A responder in Slack could not be told what their answer did ({Reason})"
        )]
        public static partial void NotTold(ILogger logger, string? reason);
    }
}
