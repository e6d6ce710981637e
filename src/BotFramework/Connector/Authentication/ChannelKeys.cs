using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The keys that a channel signs its tokens with, kept for a day and fetched anew when a token names one that is not among them.
/// IdentityModel's own configuration manager refreshes behind the back of the caller and at most hourly: the first messages after
/// a change of keys would be refused, and one forged token would keep the new keys away for an hour.
/// </summary>
internal sealed class ChannelKeys(string metadataUrl, Func<HttpClient> createHttpClient, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);
    private static readonly TimeSpan ShortestBetweenFetches = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestFetch = TimeSpan.FromSeconds(10);

    private readonly HttpDocumentRetriever retriever = new(createHttpClient())
    {
        RequireHttps = !new Uri(metadataUrl).IsLoopback,
    };

    private readonly Lock gate = new();
    private OpenIdConnectConfiguration? known;
    private DateTimeOffset askedAt;
    private Task<OpenIdConnectConfiguration>? fetching;
    private ChannelKeysUnavailableException? lastFailure;

    /// <summary>The keys. Those of yesterday serve on while new ones are fetched, and for as long as they cannot be.</summary>
    /// <exception cref="ChannelKeysUnavailableException">There are none yet and they cannot be fetched.</exception>
    public Task<OpenIdConnectConfiguration> GetAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (known is null)
                return Fetch().WaitAsync(cancellationToken);
            if (time.GetUtcNow() - askedAt >= KeptFor)
                _ = Fetch();
            return Task.FromResult(known);
        }
    }

    /// <summary>Keys newer than <paramref name="seen"/>, or the same when they were fetched less than a minute ago.</summary>
    /// <exception cref="ChannelKeysUnavailableException">They cannot be fetched.</exception>
    public Task<OpenIdConnectConfiguration> GetNewerAsync(OpenIdConnectConfiguration seen, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (!ReferenceEquals(known, seen) && known is not null)
                return Task.FromResult(known);
            if (fetching is null && time.GetUtcNow() - askedAt < ShortestBetweenFetches)
                return lastFailure is null ? Task.FromResult(seen) : throw lastFailure;
            return Fetch().WaitAsync(cancellationToken);
        }
    }

    // One fetch serves everybody who waits, so it is bound to no caller.
    private Task<OpenIdConnectConfiguration> Fetch()
    {
        if (fetching is not null)
            return fetching;
        askedAt = time.GetUtcNow();
        return fetching = Task.Run(FetchAsync);
    }

    private async Task<OpenIdConnectConfiguration> FetchAsync()
    {
        try
        {
            using var bound = new CancellationTokenSource(LongestFetch, time);
            var fetched = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, retriever, bound.Token);
            lock (gate)
                (known, fetching, lastFailure) = (fetched, null, null);
            return fetched;
        }
        catch (Exception exception)
        {
            var failure = new ChannelKeysUnavailableException(exception);
            lock (gate)
                (fetching, lastFailure) = (null, failure);
            throw failure;
        }
    }
}
