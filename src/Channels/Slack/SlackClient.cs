using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AftercareBot.Care.Notifying;
using Microsoft.Extensions.Options;

namespace AftercareBot.Channels.Slack;

/// <summary>Calls Slack's Web API.</summary>
internal sealed class SlackClient(IHttpClientFactory clients, IOptions<SlackOptions> options, TimeProvider time)
{
    public const string ClientName = "slack";

    /// <summary>Posts a message.</summary>
    public async Task<NotifyOutcome> PostAsync(SlackMessage message, CancellationToken cancellationToken)
    {
        using var request = Request("chat.postMessage", message, SlackJson.Default.SlackMessage);
        return await HttpOutcomes.SendAsync(
            clients.CreateClient(ClientName),
            request,
            async (response, token) =>
                (await ReadAsync(response, SlackJson.Default.SlackAnswer, answer => (answer.Ok, answer.Error), token)).Outcome,
            cancellationToken
        );
    }

    /// <summary>Opens the direct messages of a person.</summary>
    /// <returns>Their id; null when they could not be opened, and why.</returns>
    public async Task<(string? Channel, NotifyOutcome Outcome)> OpenAsync(string person, CancellationToken cancellationToken)
    {
        using var request = Request("conversations.open", new SlackPersons(person), SlackJson.Default.SlackPersons);
        string? channel = null;
        var outcome = await HttpOutcomes.SendAsync(
            clients.CreateClient(ClientName),
            request,
            async (response, token) =>
            {
                var read = await ReadAsync(
                    response,
                    SlackJson.Default.SlackOpened,
                    answer => (answer.Ok && answer.Channel?.Id is not null, answer.Error),
                    token
                );
                channel = read.Answer?.Channel?.Id;
                return read.Outcome;
            },
            cancellationToken
        );
        return (outcome.Result is NotifyResult.Delivered ? channel : null, outcome);
    }

    private HttpRequestMessage Request<TBody>(string method, TBody body, JsonTypeInfo<TBody> type)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{options.Value.ApiUrl.TrimEnd('/')}/{method}")
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, type)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.BotToken);
        return request;
    }

    private async Task<(TAnswer? Answer, NotifyOutcome Outcome)> ReadAsync<TAnswer>(
        HttpResponseMessage response,
        JsonTypeInfo<TAnswer> type,
        Func<TAnswer, (bool Ok, string? Error)> verdict,
        CancellationToken cancellationToken
    )
        where TAnswer : class
    {
        if (response.StatusCode is not HttpStatusCode.OK)
            return (null, HttpOutcomes.Of(response, time.GetUtcNow()));
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            var answer = await JsonSerializer.DeserializeAsync(body, type, cancellationToken);
            var (ok, error) = answer is null ? (false, null) : verdict(answer);
            var retryAfter = HttpOutcomes.RetryAfter(response.Headers.RetryAfter, time.GetUtcNow());
            return (answer, ok ? NotifyOutcome.Delivered : SlackErrors.Outcome(error, retryAfter));
        }
        catch (JsonException)
        {
            return (null, SlackErrors.Outcome(error: null, retryAfter: null));
        }
    }
}
