using AftercareBot.Care.Notifying;
using AftercareBot.Channels.Paging;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.Sms;

/// <summary>A text message to a responder, with the number that takes the case when it is sent back.</summary>
internal sealed partial class SmsNotifier(
    TwilioClient twilio,
    PageComposer composer,
    IResponderWords words,
    IReplyCodes codes,
    TimeProvider time,
    ILogger<SmsNotifier> logger
) : INotifier
{
    public const string KindName = "sms";

    // A database that is away must not keep a page from going out; it then names no number.
    private static readonly TimeSpan CodeBound = TimeSpan.FromMilliseconds(500);

    public string Kind => KindName;

    public async Task<NotifyOutcome> SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        var to = PhoneNumber.Normal(notification.Target);
        if (to.Length == 0)
            return NotifyOutcome.Refused(NotifyCategory.Configuration, "no phone number");
        return await twilio.SendAsync(to, await TextAsync(notification, cancellationToken), cancellationToken);
    }

    private async Task<string> TextAsync(Notification notification, CancellationToken cancellationToken)
    {
        var language = PageComposer.LanguageOf(notification.Locale);
        var text = composer.Compose(notification);
        List<string> parts = [words.Get("page_sms", language, ("headline", text.Headline), ("body", text.Body))];
        if (text.TakeLabel is not null && await CodeAsync(notification, cancellationToken) is { } code)
            parts.Add(words.Get("page_sms_code", language, ("code", code)));
        if (text.Link is { } link)
            parts.Add(link);
        return string.Join(' ', parts);
    }

    private async Task<string?> CodeAsync(Notification notification, CancellationToken cancellationToken)
    {
        if (notification.ResponderId is not { } responder)
            return null;
        try
        {
            var code = await codes
                .IssueAsync(responder, notification.CaseId, cancellationToken)
                .WaitAsync(CodeBound, time, cancellationToken);
            return code.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NoCode(logger, exception, notification.CaseId);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "A text message about case {Case} goes out without a number to answer: the database is away"
        )]
        public static partial void NoCode(ILogger logger, Exception exception, Guid @case);
    }
}
