namespace Microsoft.Bot.Connector;

/// <summary>A channel's REST API.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>The channel's service URL.</summary>
    Uri BaseUri { get; set; }

    /// <summary>What can be done in conversations.</summary>
    IConversations Conversations { get; }
}
