using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using AftercareBot.Channels.DirectLine;

namespace AftercareBot.Channels.Tests.Support;

/// <summary>A Direct Line client that can also misbehave.</summary>
internal sealed class ChatClient(Uri address, string? origin) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = address };

    public string Token { get; set; } = "";

    public string ConversationId { get; private set; } = "";

    public string StreamUrl { get; private set; } = "";

    /// <summary>A client in a new conversation.</summary>
    public async Task<ChatClient> BeginAsync()
    {
        await GenerateAsync();
        await StartAsync();
        return this;
    }

    public async Task<JsonNode> GenerateAsync() => Keep(await ReadAsync(await SendAsync(HttpMethod.Post, "/tokens/generate")));

    public async Task<JsonNode> RefreshAsync() => Keep(await ReadAsync(await SendAsync(HttpMethod.Post, "/tokens/refresh")));

    public async Task<JsonNode> StartAsync(string? body = null) =>
        Keep(await ReadAsync(await SendAsync(HttpMethod.Post, "/conversations", body)));

    /// <summary>Comes back after a lost socket, with the server's address of the moment.</summary>
    public async Task<JsonNode> ReconnectAsync(string watermark) =>
        Keep(await ReadAsync(await SendAsync(HttpMethod.Get, $"/conversations/{ConversationId}?watermark={watermark}")));

    public Task<HttpResponseMessage> PostAsync(string activity) =>
        SendAsync(HttpMethod.Post, $"/conversations/{ConversationId}/activities", activity);

    public Task<HttpResponseMessage> SayAsync(string text = ChatHost.MemberText, string? clientId = null) =>
        PostAsync(Message(text, clientId).ToJsonString());

    public async Task<JsonNode> PollAsync(string? watermark = null)
    {
        var query = watermark is null ? "" : $"?watermark={watermark}";
        return await ReadAsync(await SendAsync(HttpMethod.Get, $"/conversations/{ConversationId}/activities{query}"));
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        string? body = null,
        CancellationToken cancellationToken = default
    )
    {
        using var request = new HttpRequestMessage(method, DirectLineEndpoints.Root + path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        return await SendAsync(request, cancellationToken);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken = default)
    {
        if (Token.Length > 0)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Token}");
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        return await http.SendAsync(request, cancellationToken);
    }

    public async Task<ChatSocket> ConnectAsync(string? streamUrl = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.CollectHttpResponseDetails = true;
        await socket.ConnectAsync(new Uri(streamUrl ?? StreamUrl), CancellationToken.None);
        return new ChatSocket(socket);
    }

    /// <summary>Tries to open the stream as plain HTTP, to see the refusal's status.</summary>
    public async Task<HttpStatusCode> TryStreamAsync(string streamUrl)
    {
        using var socket = new ClientWebSocket();
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(new Uri(streamUrl), CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // The status says why.
        }

        return socket.HttpStatusCode;
    }

    public static JsonObject Message(string text, string? clientId = null) =>
        new()
        {
            ["type"] = "message",
            ["text"] = text,
            ["channelData"] = new JsonObject { ["clientActivityID"] = clientId ?? "c1" },
        };

    public void Dispose() => http.Dispose();

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var body = await response.Content.ReadAsStringAsync();
            response.IsSuccessStatusCode.ShouldBeTrue($"{(int)response.StatusCode} {body}");
            return JsonNode.Parse(body)!;
        }
    }

    private JsonNode Keep(JsonNode answer)
    {
        Token = (string)answer["token"]!;
        ConversationId = (string)answer["conversationId"]!;
        StreamUrl = (string?)answer["streamUrl"] ?? StreamUrl;
        return answer;
    }
}
