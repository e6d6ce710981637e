using AftercareBot.Care.Deliveries;
using AftercareBot.Channels.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AftercareBot.Channels.Sms;

/// <summary>Takes text messages from Twilio: of members, and the answers of responders.</summary>
internal sealed partial class SmsEndpoint(
    SmsAdapter adapter,
    IBot bot,
    SmsReplies replies,
    DeliveredOnce delivered,
    IOptions<SmsOptions> options,
    TimeProvider time,
    ILogger<SmsEndpoint> logger
)
{
    public const string Path = "/api/sms";

    private const string Channel = Microsoft.Bot.Connector.Channels.Sms;

    /// <summary>The message is answered, and what became of it is on disk, when this returns.</summary>
    public async Task<IResult> PostAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var form = await request.ReadFormAsync(cancellationToken);
        var settings = options.Value;
        var url = $"{settings.PublicUrl.TrimEnd('/')}{request.PathBase}{request.Path}{request.QueryString}";
        if (!TwilioSignature.Verify(settings.AuthToken, url, form, request.Headers[TwilioSignature.Header]))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        var (from, id) = (form["From"].ToString(), form["MessageSid"].ToString());
        if (from.Length == 0 || id.Length == 0)
            return Results.BadRequest();
        switch (await delivered.TakeAsync(Channel, id))
        {
            case DeliveryState.Done:
                return Twiml.Of([]);
            case DeliveryState.UnderWay:
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            var texts = await TakeAsync(from, form["To"].ToString(), form["Body"].ToString(), id);
            await delivered.DoneAsync(Channel, id);
            return Twiml.Of(texts);
        }
        catch
        {
            // Twilio is told that it failed and may try again; that try must be taken.
            await delivered.ForgetAsync(Channel, id);
            throw;
        }
    }

    // Not the request's token: a caller that hangs up has still handed the message over.
    private async Task<IReadOnlyList<string>> TakeAsync(string from, string to, string text, string id)
    {
        if (await replies.TryTakeAsync(from, text, CancellationToken.None) is { } answer)
            return [answer];
        var unsent = await adapter.ProcessAsync(
            SmsActivities.Of(from, to, text, id, time.GetUtcNow()),
            bot,
            CancellationToken.None
        );
        if (unsent.Count > 0)
            Log.HandedBack(logger, unsent.Count);
        return await replies.HintAsync(from, CancellationToken.None) is { } hint ? [.. unsent, hint] : unsent;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} text messages go out by the answer to Twilio instead")]
        public static partial void HandedBack(ILogger logger, int count);
    }
}
