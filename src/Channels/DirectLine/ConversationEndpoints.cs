using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;

namespace AftercareBot.Channels.DirectLine;

/// <summary>Starts conversations and lets clients back into them.</summary>
internal sealed class ConversationEndpoints(
    Tokens tokens,
    CallerCheck callers,
    ActivityStore store,
    DirectLineAdapter adapter,
    IBot bot
)
{
    /// <summary>Starts the conversation of the token: the bot greets, once.</summary>
    public async Task<IResult> StartAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (claims, refusal) = await callers.CheckAsync(request, conversationId: null);
        if (claims is null)
            return refusal!;
        var wish = await ReadWishAsync(request, cancellationToken);
        var known = await store.AfterAsync(claims.ConversationId, 0, cancellationToken);
        if (known.Count == 0)
            await adapter.ProcessAsync(IncomingActivity.Opening(claims, wish), bot, cancellationToken);
        return Answer(request, claims, watermark: 0, known.Count == 0 ? StatusCodes.Status201Created : StatusCodes.Status200OK);
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
}
