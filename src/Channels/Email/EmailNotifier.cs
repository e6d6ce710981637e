using System.Net.Sockets;
using AftercareBot.Care.Notifying;
using AftercareBot.Channels.Paging;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace AftercareBot.Channels.Email;

/// <summary>An e-mail to a responder. A connection for each: pages are rare, and one that was kept open may be dead when it counts.</summary>
internal sealed class EmailNotifier(PageComposer composer, IOptions<EmailOptions> options, TimeProvider time) : INotifier
{
    public const string KindName = "email";

    public string Kind => KindName;

    public async Task<NotifyOutcome> SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        if (!MailboxAddress.TryParse(notification.Target, out var to))
            return NotifyOutcome.Refused(NotifyCategory.Configuration, "no e-mail address");
        using var message = Message(notification, to);
        try
        {
            using var client = new SmtpClient();
            await ConnectAsync(client, cancellationToken);
            await client.SendAsync(message, cancellationToken);
            await QuitAsync(client);
            return NotifyOutcome.Delivered;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Outcome(exception);
        }
    }

    private async Task ConnectAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        var security = settings.Security switch
        {
            EmailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            EmailSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };
        await client.ConnectAsync(settings.Host, settings.Port, security, cancellationToken);
        if (settings.User.Length > 0)
            await client.AuthenticateAsync(settings.User, settings.Password, cancellationToken);
    }

    // The server has taken the message; how it takes leave changes nothing.
    private static async Task QuitAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception exception) when (exception is IOException or ProtocolException or CommandException or SocketException)
        {
            client.Dispose();
        }
    }

    private MimeMessage Message(Notification notification, MailboxAddress to)
    {
        var text = composer.Compose(notification);
        var message = new MimeMessage
        {
            Subject = text.Headline,
            // The same at every attempt: a mail program shows a repeat once.
            MessageId = $"{notification.Id}@aftercare-bot",
            Date = time.GetUtcNow(),
            Importance = MessageImportance.High,
            Priority = MessagePriority.Urgent,
            Body = new TextPart("plain")
            {
                Text = text.Link is { } link ? $"{text.Body}\r\n\r\n{text.OpenLabel}: {link}\r\n" : text.Body,
            },
        };
        message.From.Add(MailboxAddress.Parse(options.Value.From));
        message.To.Add(to);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static NotifyOutcome Outcome(Exception exception) =>
        exception switch
        {
            AuthenticationException => NotifyOutcome.Refused(NotifyCategory.Authentication, "sign-in refused"),
            SmtpCommandException command => OfStatus((int)command.StatusCode),
            SslHandshakeException => NotifyOutcome.Refused(NotifyCategory.Configuration, "no trusted TLS"),
            NotSupportedException => NotifyOutcome.Refused(NotifyCategory.Configuration, "no TLS"),
            _ => NotifyOutcome.Unknown(exception.GetType().Name),
        };

    private static NotifyOutcome OfStatus(int status)
    {
        var detail = $"SMTP {status}";
        return status switch
        {
            // Too many connections or messages, and mailboxes that are busy: the server says to come again.
            450 or 452 => NotifyOutcome.Refused(NotifyCategory.RateLimited, detail),
            530 or 534 or 535 or 538 => NotifyOutcome.Refused(NotifyCategory.Authentication, detail),
            >= 400 and < 500 => NotifyOutcome.Unknown(detail),
            550 or 551 or 553 => NotifyOutcome.Refused(NotifyCategory.Configuration, detail),
            >= 500 => NotifyOutcome.Refused(NotifyCategory.Rejected, detail),
            _ => NotifyOutcome.Unknown(detail),
        };
    }
}
