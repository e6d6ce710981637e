using System.Globalization;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Responders;
using AftercareBot.Channels.Paging;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.Sms;

/// <summary>Tells the answers of responders from what members write: a number that was given out is an answer, everything else is not.</summary>
internal sealed partial class SmsReplies(ReplyDesk desk, IReplyCodes codes, IResponderWords words, ILogger<SmsReplies> logger)
{
    private const int MostDigits = 4;

    /// <summary>What to answer a responder; null when the message is a member's, whoever wrote it.</summary>
    public async Task<string?> TryTakeAsync(string from, string text, CancellationToken cancellationToken)
    {
        if (NumberIn(text) is not { } code || await FindAsync(from, cancellationToken) is not { } responder)
            return null;
        try
        {
            var caseId = await codes.FindAsync(responder.Id, code, cancellationToken);
            return caseId is null ? null : (await desk.TakeAsync(responder, caseId, cancellationToken)).Text;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotRead(logger, exception);
            return words.Get("reply_not_now", PageComposer.LanguageOf(responder.Locale));
        }
    }

    /// <summary>For a responder whose message was taken for a member's while cases wait: which numbers would take one.</summary>
    public async Task<string?> HintAsync(string from, CancellationToken cancellationToken)
    {
        if (await FindAsync(from, cancellationToken) is not { } responder)
            return null;
        try
        {
            var waiting = await codes.WaitingAsync(responder.Id, cancellationToken);
            var list = string.Join(", ", waiting.Select(code => code.ToString(CultureInfo.InvariantCulture)));
            return waiting.Count == 0
                ? null
                : words.Get("reply_help", PageComposer.LanguageOf(responder.Locale), ("codes", list));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotRead(logger, exception);
            return null;
        }
    }

    private Task<Responder?> FindAsync(string from, CancellationToken cancellationToken) =>
        desk.FindAsync(
            SmsNotifier.KindName,
            address => string.Equals(PhoneNumber.Normal(address), PhoneNumber.Normal(from), StringComparison.Ordinal),
            cancellationToken
        );

    private static int? NumberIn(string text)
    {
        var digits = text.Trim().TrimEnd('.', '!', ')');
        return
            digits.Length is > 0 and <= MostDigits
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The numbers that responders answer with could not be read")]
        public static partial void NotRead(ILogger logger, Exception exception);
    }
}
