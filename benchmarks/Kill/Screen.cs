using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;

namespace AftercareBot.Benchmarks.Kill;

/// <summary>What a member's client has on the screen: all that came over its sockets.</summary>
internal sealed class Screen : IDisposable
{
    private readonly ConcurrentDictionary<string, bool> answered = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim changed = new(0);

    /// <summary>How far the conversation was seen.</summary>
    public string Watermark { get; private set; } = "";

    /// <summary>Shows what comes until the socket breaks.</summary>
    public async Task ShowAsync(Uri address, CancellationToken cancellationToken)
    {
        using var socket = new ClientWebSocket();
        try
        {
            await socket.ConnectAsync(address, cancellationToken);
            var buffer = new byte[16 * 1024];
            using var frame = new MemoryStream();
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer, cancellationToken);
                if (received.MessageType == WebSocketMessageType.Close)
                    return;
                frame.Write(buffer, 0, received.Count);
                if (!received.EndOfMessage)
                    continue;
                Take(frame.ToArray());
                frame.SetLength(0);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or IOException)
        {
            // The service was killed; the caller connects again.
        }
    }

    /// <summary>Waits for the answer to a message.</summary>
    public async Task<bool> ShowsAnswerAsync(
        string messageId,
        TimeSpan patience,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        using var bound = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancellationToken);
        try
        {
            while (!answered.ContainsKey(messageId))
                await changed.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => changed.Dispose();

    private void Take(byte[] json)
    {
        // Clients are sent empty frames, too, to see whether they are there.
        if (json.Length == 0)
            return;
        using var set = JsonDocument.Parse(json);
        if (set.RootElement.TryGetProperty("watermark", out var place) && place.GetString() is { Length: > 0 } seen)
            Watermark = seen;
        foreach (var activity in set.RootElement.GetProperty("activities").EnumerateArray())
            if (KillMember.Answers(activity, out var id))
                answered[id] = true;
        changed.Release();
    }
}
