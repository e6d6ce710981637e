using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AftercareBot.Channels.Tests.Paging.Support;

/// <summary>A mail server that knows as much of SMTP as a client needs to hand over a message.</summary>
internal sealed class SmtpProvider : Provider
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private Task serving = Task.CompletedTask;

    public static SmtpProvider Start()
    {
        var provider = new SmtpProvider();
        provider.listener.Start();
        provider.serving = provider.ServeAsync();
        return provider;
    }

    public override void Configure(Dictionary<string, string?> settings)
    {
        settings["Email:Host"] = "127.0.0.1";
        settings["Email:Port"] = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(
            System.Globalization.CultureInfo.InvariantCulture
        );
        settings["Email:Security"] = "None";
        settings["Email:User"] = "bot";
        settings["Email:Password"] = "secret";
        settings["Email:From"] = "bot@example.org";
    }

    public override async Task StopAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = TalkAsync(await listener.AcceptTcpClientAsync(stopping.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        await using (var stream = client.GetStream())
        using (var reader = new StreamReader(stream, Encoding.UTF8))
        await using (var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true })
        {
            try
            {
                await TalkAsync(reader, writer);
            }
            catch (IOException)
            {
                // The client hung up.
            }
        }
    }

    private async Task TalkAsync(StreamReader reader, StreamWriter writer)
    {
        if (Answer is ProviderAnswer.Hangs)
            await HangAsync();
        await writer.WriteLineAsync("220 here");
        while (await reader.ReadLineAsync() is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            if (verb is "DATA" && Answer is not ProviderAnswer.HasTooMany)
            {
                await writer.WriteLineAsync("354 go on");
                await ReadMessageAsync(reader);
                if (Answer is ProviderAnswer.BreaksOff)
                    return;
            }

            await writer.WriteLineAsync(Reply(verb));
            if (verb is "QUIT")
                return;
        }
    }

    private async Task ReadMessageAsync(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
            message.AppendLine(line);
        Received.Enqueue(new ReceivedRequest("DATA", message.ToString(), new Dictionary<string, string>(StringComparer.Ordinal)));
    }

    private string Reply(string verb) =>
        (verb, Answer) switch
        {
            ("EHLO", _) => "250-here\r\n250 AUTH PLAIN",
            ("AUTH", ProviderAnswer.RefusesCredentials) => "535 no",
            ("AUTH", _) => "235 yes",
            ("RCPT", ProviderAnswer.RefusesForGood) => "550 no such mailbox",
            ("DATA", ProviderAnswer.HasTooMany) => "452 later",
            ("DATA", ProviderAnswer.Fails) => "451 something went wrong here",
            ("QUIT", _) => "221 bye",
            _ => "250 ok",
        };
}
