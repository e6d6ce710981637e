using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AftercareBot.Care.Notifying;
using Microsoft.Extensions.Options;

namespace AftercareBot.Channels.Slack;

/// <summary>Posts messages by Slack's Web API.</summary>
internal sealed class SlackClient(IHttpClientFactory clients, IOptions<SlackOptions> options, TimeProvider time)
{
    public const string ClientName = "slack";

    public async Task<NotifyOutcome> PostAsync(SlackMessage message, CancellationToken cancellationToken)
    {
        var address = $"{options.Value.ApiUrl.TrimEnd('/')}/chat.postMessage";
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(message, SlackJson.Default.SlackMessage)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.BotToken);
        return await HttpOutcomes.SendAsync(clients.CreateClient(ClientName), request, ReadAsync, cancellationToken);
    }

    private async Task<NotifyOutcome> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode is not HttpStatusCode.OK)
            return HttpOutcomes.Of(response, time.GetUtcNow());
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            var answer = await JsonSerializer.DeserializeAsync(body, SlackJson.Default.SlackAnswer, cancellationToken);
            var retryAfter = HttpOutcomes.RetryAfter(response.Headers.RetryAfter, time.GetUtcNow());
            return answer is { Ok: true } ? NotifyOutcome.Delivered : SlackErrors.Outcome(answer?.Error, retryAfter);
        }
        catch (JsonException)
        {
            return SlackErrors.Outcome(error: null, retryAfter: null);
        }
    }
}
