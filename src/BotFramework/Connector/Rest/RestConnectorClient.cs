using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Rest;

/// <summary>The client of one channel address; safe to use from many turns at once and kept for the life of the process.</summary>
internal sealed class RestConnectorClient : IConnectorClient
{
    public RestConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient httpClient, TimeProvider time)
    {
        BaseUri = baseUri;
        Conversations = new RestConversations(baseUri, credentials, httpClient, time);
    }

    public Uri BaseUri { get; set; }

    public IConversations Conversations { get; }

    // Turns dispose what they find in their state; the client outlives them.
    public void Dispose() { }
}
