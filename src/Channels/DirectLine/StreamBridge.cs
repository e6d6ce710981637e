using AftercareBot.Care.Storage;
using Microsoft.Extensions.Hosting;

namespace AftercareBot.Channels.DirectLine;

/// <summary>A member's socket may be on another instance than the responder who writes to them: the sockets there are woken too.</summary>
internal sealed class StreamBridge(IInstanceRelay relay, ConversationStreams streams) : IHostedService
{
    private const string Topic = "chat";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        relay.Listen(Topic, streams.WakeHere, streams.WakeAll);
        streams.Forward = conversation => relay.Send(Topic, conversation);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
