using System.Net.Http.Headers;
using System.Text;
using AftercareBot.Care.Notifying;
using Microsoft.Extensions.Options;

namespace AftercareBot.Channels.Sms;

/// <summary>Sends text messages by Twilio's REST API.</summary>
internal sealed class TwilioClient(IHttpClientFactory clients, IOptions<SmsOptions> options, TimeProvider time)
{
    public const string ClientName = "twilio";

    public async Task<NotifyOutcome> SendAsync(string to, string text, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        var address = $"{settings.ApiUrl.TrimEnd('/')}/2010-04-01/Accounts/{settings.AccountSid}/Messages.json";
        var sender = settings.From.StartsWith("MG", StringComparison.Ordinal) ? "MessagingServiceSid" : "From";
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([new("To", to), new(sender, settings.From), new("Body", text)]),
        };
        var credentials = Encoding.UTF8.GetBytes($"{settings.AccountSid}:{settings.AuthToken}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));
        return await HttpOutcomes.SendAsync(
            clients.CreateClient(ClientName),
            request,
            (response, _) => Task.FromResult(HttpOutcomes.Of(response, time.GetUtcNow())),
            cancellationToken
        );
    }
}
