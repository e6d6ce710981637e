using System.Collections.Concurrent;
using Microsoft.Bot.Connector.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One client a channel address, kept: the SDK's habit of building clients at every turn was most of a turn's cost.</summary>
internal sealed class CachingConnectorFactory(
    string appId,
    BotFrameworkAuthenticationSettings settings,
    ServiceClientCredentialsFactory credentialsFactory,
    Func<HttpClient> createHttpClient,
    TimeProvider time
) : ConnectorFactory
{
    // Service URLs come from authenticated activities; a bot sees a handful. The bound keeps a mistaken channel from growing it.
    private const int MostClients = 256;
    private readonly ConcurrentDictionary<(string ServiceUrl, string Audience), IConnectorClient> clients = new();

    public override async Task<IConnectorClient> CreateAsync(
        string serviceUrl,
        string? audience,
        CancellationToken cancellationToken
    )
    {
        var key = (serviceUrl, audience ?? settings.OAuthScope);
        if (clients.TryGetValue(key, out var known))
            return known;
        var credentials = await credentialsFactory.CreateCredentialsAsync(
            appId,
            key.Item2,
            settings.LoginUrl,
            settings.ValidateAuthority,
            cancellationToken
        );
        var client = new RestConnectorClient(new Uri(serviceUrl), credentials, createHttpClient(), time);
        if (clients.Count >= MostClients)
            clients.Clear();
        return clients.GetOrAdd(key, client);
    }
}
