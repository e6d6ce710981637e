namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the client for a channel's REST API.</summary>
public abstract class ConnectorFactory
{
    /// <summary>The client for the channel at <paramref name="serviceUrl"/>, with tokens for <paramref name="audience"/>.</summary>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken);
}
