namespace AftercareBot.Service.Hosting;

/// <summary>The service would listen to the network for callers who cannot prove who they are.</summary>
public sealed class UnsafeListenerException(string address)
    : Exception(
        $"""
        No MicrosoftAppId is configured, so /api/messages cannot tell a channel from anyone else, and the service would listen on {address}, which others can reach.
        Do one of these:
          - set MicrosoftAppId and MicrosoftAppPassword (Teams, Slack and SMS through the Azure Bot Service), or
          - set Messages:Enabled to false, if the web chat is the only channel, or
          - listen on loopback only: Urls=http://localhost:3978.
        """
    );
