using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace AftercareBot.Channels.DirectLine;

/// <summary>
/// The WebSocket of a conversation: first what the client has not seen, then everything as it comes. Several sockets of one
/// conversation, and a ticket used twice while it lives, are as the real clients behave and are served alike.
/// </summary>
internal sealed class StreamEndpoint(
    CallerCheck callers,
    ActivityStore store,
    ConversationStreams streams,
    IHostApplicationLifetime lifetime
)
{
    public async Task RunAsync(string conversationId, HttpContext context)
    {
        var ticket = context.Request.Query["t"].ToString();
        var (claims, refusal) = await callers.CheckAsync(context.Request, ticket, TokenPurpose.Stream, conversationId);
        if (claims is null)
            await refusal!.ExecuteAsync(context);
        else if (!context.WebSockets.IsWebSocketRequest)
            await DirectLineErrors.NotAStream.ExecuteAsync(context);
        else if (ActivitySet.ParseWatermark(context.Request.Query["watermark"]) is not { } watermark)
            await DirectLineErrors.BadWatermark.ExecuteAsync(context);
        else
            await ServeAsync(conversationId, watermark, context);
    }

    private async Task ServeAsync(string conversationId, long watermark, HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var closed = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        using var signal = streams.Subscribe(conversationId);
        var listening = ListenAsync(socket, closed);
        try
        {
            await SpeakAsync(socket, conversationId, watermark, signal, closed.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            await CloseAsync(socket);
        }

        await closed.CancelAsync();
        await listening;
    }

    private async Task SpeakAsync(
        WebSocket socket,
        string conversationId,
        long watermark,
        StreamSignal signal,
        CancellationToken cancellationToken
    )
    {
        watermark = await SendNewAsync(socket, conversationId, watermark, cancellationToken);
        while (true)
        {
            if (await signal.NextAsync(cancellationToken) is { } transient)
                await SendAsync(
                    socket,
                    ActivitySet.Write([new StoredActivity(watermark, transient)], watermark),
                    cancellationToken
                );
            else
                watermark = await SendNewAsync(socket, conversationId, watermark, cancellationToken);
        }
    }

    private async Task<long> SendNewAsync(
        WebSocket socket,
        string conversationId,
        long watermark,
        CancellationToken cancellationToken
    )
    {
        var found = await store.AfterAsync(conversationId, watermark, cancellationToken);
        if (found.Count == 0)
            return watermark;
        await SendAsync(socket, ActivitySet.Write(found, found[^1].Sequence), cancellationToken);
        return found[^1].Sequence;
    }

    private static Task SendAsync(WebSocket socket, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        socket.SendAsync(json, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).AsTask();

    // Clients send nothing but empty frames, to see whether we are there.
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource closed)
    {
        var buffer = new byte[1024];
        try
        {
            while (!closed.IsCancellationRequested)
                if ((await socket.ReceiveAsync(buffer, closed.Token)).MessageType == WebSocketMessageType.Close)
                    break;
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The connection is gone, which is what this waits for.
        }

        await closed.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            return;
        try
        {
            using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, statusDescription: null, bound.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The other side left first.
        }
    }
}
