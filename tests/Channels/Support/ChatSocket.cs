using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace AftercareBot.Channels.Tests.Support;

/// <summary>An open stream.</summary>
internal sealed class ChatSocket(ClientWebSocket socket) : IDisposable
{
    // Only so that a test that fails does not hang.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public string Watermark { get; private set; } = "";

    /// <summary>The activities of the next frame.</summary>
    public async Task<IReadOnlyList<JsonNode>> NextAsync()
    {
        using var bound = new CancellationTokenSource(Longest, TimeProvider.System);
        using var frame = new MemoryStream();
        var buffer = new byte[4096];
        WebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(buffer, bound.Token);
            received.MessageType.ShouldBe(WebSocketMessageType.Text);
            frame.Write(buffer, 0, received.Count);
        } while (!received.EndOfMessage);

        var set = JsonNode.Parse(frame.ToArray())!;
        Watermark = (string)set["watermark"]!;
        return [.. set["activities"]!.AsArray().Select(activity => activity!)];
    }

    /// <summary>The activities of as many frames as it takes.</summary>
    public async Task<IReadOnlyList<JsonNode>> NextAsync(int count)
    {
        var all = new List<JsonNode>();
        while (all.Count < count)
            all.AddRange(await NextAsync());
        return all;
    }

    public async Task<IReadOnlyList<string?>> NextTextsAsync(int count) => (await NextAsync(count)).Texts();

    public Task SendAsync(string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    /// <summary>As a phone that loses its network.</summary>
    public void Drop() => socket.Abort();

    public void Dispose() => socket.Dispose();
}
