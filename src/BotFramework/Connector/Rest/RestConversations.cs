using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Polly;

namespace Microsoft.Bot.Connector.Rest;

/// <summary>Conversations over the Bot Connector REST API, version 3.</summary>
internal sealed class RestConversations(
    Uri baseUri,
    ServiceClientCredentials credentials,
    HttpClient httpClient,
    TimeProvider time
) : IConversations
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private readonly string root = baseUri.AbsoluteUri.TrimEnd('/') + "/v3/conversations";
    private readonly ResiliencePipeline<HttpResponseMessage> retry = ConnectorRetry.Pipeline(time);

    public async Task<ConversationResourceResponse> CreateConversationAsync(
        ConversationParameters parameters,
        CancellationToken cancellationToken = default
    ) =>
        await SendAsync<ConversationResourceResponse>(
            HttpMethod.Post,
            root,
            BotJson.SerializeToUtf8Bytes(parameters),
            cancellationToken
        ) ?? new ConversationResourceResponse();

    public async Task<ResourceResponse> SendToConversationAsync(
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default
    ) =>
        await SendActivityAsync(
            HttpMethod.Post,
            $"{root}/{Uri.EscapeDataString(conversationId)}/activities",
            activity,
            cancellationToken
        );

    public async Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default
    ) => await SendActivityAsync(HttpMethod.Post, ActivityUrl(conversationId, activityId), activity, cancellationToken);

    public async Task<ResourceResponse> UpdateActivityAsync(
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default
    ) => await SendActivityAsync(HttpMethod.Put, ActivityUrl(conversationId, activityId), activity, cancellationToken);

    public async Task DeleteActivityAsync(
        string conversationId,
        string activityId,
        CancellationToken cancellationToken = default
    ) =>
        await SendAsync<ResourceResponse>(
            HttpMethod.Delete,
            ActivityUrl(conversationId, activityId),
            body: null,
            cancellationToken
        );

    private string ActivityUrl(string conversationId, string activityId) =>
        $"{root}/{Uri.EscapeDataString(conversationId)}/activities/{Uri.EscapeDataString(activityId)}";

    private async Task<ResourceResponse> SendActivityAsync(
        HttpMethod method,
        string url,
        Activity activity,
        CancellationToken cancellationToken
    ) =>
        await SendAsync<ResourceResponse>(method, url, BotJson.SerializeToUtf8Bytes(activity), cancellationToken)
        ?? new ResourceResponse();

    private async Task<T?> SendAsync<T>(HttpMethod method, string url, byte[]? body, CancellationToken cancellationToken)
        where T : class
    {
        using var response = await retry.ExecuteAsync(
            static async (state, token) => await state.Owner.SendOnceAsync(state.Method, state.Url, state.Body, token),
            (Owner: this, Method: method, Url: url, Body: body),
            cancellationToken
        );
        var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw new ErrorResponseException(response.StatusCode, ErrorCode(content));
        return content.Length == 0 ? null : TryRead<T>(content);
    }

    private async Task<HttpResponseMessage> SendOnceAsync(
        HttpMethod method,
        string url,
        byte[]? body,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(method, url);
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        await credentials.ProcessHttpRequestAsync(request, cancellationToken);
        return await httpClient.SendAsync(request, cancellationToken);
    }

    private static string? ErrorCode(byte[] content) => TryRead<ErrorResponse>(content)?.Error?.Code;

    private static T? TryRead<T>(byte[] content)
        where T : class
    {
        try
        {
            return BotJson.Deserialize<T>(content);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
