using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.DirectLine;

/// <summary>Starts conversations and lets clients back into them.</summary>
internal sealed partial class ConversationEndpoints(
    Tokens tokens,
    CallerCheck callers,
    ActivityStore store,
    DirectLineAdapter adapter,
    IBot bot,
    ILogger<ConversationEndpoints> logger
)
{
    private readonly ConcurrentDictionary<string, bool> opening = new(StringComparer.Ordinal);

    /// <summary>Starts the conversation of the token: the bot greets, once.</summary>
    public async Task<IResult> StartAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (claims, refusal) = await callers.CheckAsync(request, conversationId: null);
        if (claims is null)
            return refusal!;
        var wish = await ReadWishAsync(request, cancellationToken);
        var isNew = await OpenAsync(claims, wish, cancellationToken);
        return Answer(request, claims, watermark: 0, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>A new stream for a client that lost its own; what it missed comes first.</summary>
    public async Task<IResult> ReconnectAsync(string conversationId, HttpRequest request)
    {
        var (claims, refusal) = await callers.CheckAsync(request, conversationId);
        if (claims is null)
            return refusal!;
        return ActivitySet.ParseWatermark(request.Query["watermark"]) is { } watermark
            ? Answer(request, claims, watermark, StatusCodes.Status200OK)
            : DirectLineErrors.BadWatermark;
    }

    private async Task<bool> OpenAsync(TokenClaims claims, ConversationRequest wish, CancellationToken cancellationToken)
    {
        // Taken before the look into the store, so that of two calls at once only one greets.
        if (!opening.TryAdd(claims.ConversationId, value: true))
            return false;
        try
        {
            if ((await store.AfterAsync(claims.ConversationId, 0, cancellationToken)).Count > 0)
                return false;
            await adapter.ProcessAsync(IncomingActivity.Opening(claims, wish), bot, CancellationToken.None);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A chat without a greeting still takes a call for help; a refused start would leave the page without any chat.
            Log.NoGreeting(logger, exception);
        }
        finally
        {
            opening.TryRemove(claims.ConversationId, out _);
        }

        return true;
    }

    // The body is a courtesy: without one, or with one that is not understood, the conversation starts all the same.
    private static async Task<ConversationRequest> ReadWishAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var wish = await JsonSerializer.DeserializeAsync(
                request.Body,
                DirectLineJson.Default.ConversationRequest,
                cancellationToken
            );
            return wish ?? new ConversationRequest();
        }
        catch (JsonException)
        {
            return new ConversationRequest();
        }
    }

    private IResult Answer(HttpRequest request, TokenClaims claims, long watermark, int status)
    {
        var ticket = tokens.Issue(claims, TokenPurpose.Stream);
        var scheme = request.IsHttps ? "wss" : "ws";
        var place = watermark.ToString(CultureInfo.InvariantCulture);
        var streamUrl =
            $"{scheme}://{request.Host}{DirectLineEndpoints.Root}/conversations/{claims.ConversationId}/stream?watermark={place}&t={ticket}";
        return Results.Json(
            new ConversationAnswer(
                claims.ConversationId,
                tokens.Issue(claims, TokenPurpose.Api),
                tokens.LifetimeSeconds,
                streamUrl
            ),
            DirectLineJson.Default.ConversationAnswer,
            statusCode: status
        );
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The greeting of a new web chat failed")]
        public static partial void NoGreeting(ILogger logger, Exception exception);
    }
}
