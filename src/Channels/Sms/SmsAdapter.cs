using AftercareBot.Care.Notifying;
using AftercareBot.Channels.Messages;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.Sms;

/// <summary>Runs turns of members who write text messages.</summary>
public sealed class SmsAdapter : TextAdapter
{
    private readonly TwilioClient twilio;

    internal SmsAdapter(TwilioClient twilio, TimeProvider time, ILogger<SmsAdapter> logger)
        : base(time, logger) => this.twilio = twilio;

    private protected override IReadOnlyList<string> PartsOf(string text) => SmsTexts.Split(text);

    private protected override Task<NotifyOutcome> SendAsync(
        Activity message,
        string part,
        CancellationToken cancellationToken
    ) =>
        twilio.SendAsync(
            message.Conversation?.Id ?? throw new InvalidOperationException("The activity names no conversation."),
            part,
            cancellationToken
        );
}
