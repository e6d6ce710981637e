using System.Collections.Concurrent;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of an app registration with a client secret.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ConcurrentDictionary<(string Audience, string Authority), ServiceClientCredentials> credentials = new();
    private readonly IMsalHttpClientFactory? msalHttpClientFactory;

    /// <summary>A bot without an app registration: authentication is off.</summary>
    public PasswordServiceClientCredentialFactory()
        : this(appId: null, password: null) { }

    /// <summary>A multi-tenant app registration; a null or empty <paramref name="appId"/> turns authentication off.</summary>
    public PasswordServiceClientCredentialFactory(string? appId, string? password)
        : this(appId, password, tenantId: null) { }

    /// <summary>An app registration of one tenant.</summary>
    public PasswordServiceClientCredentialFactory(string? appId, string? password, string? tenantId)
        : this(appId, password, tenantId, msalHttpClientFactory: null) { }

    internal PasswordServiceClientCredentialFactory(
        string? appId,
        string? password,
        string? tenantId,
        IMsalHttpClientFactory? msalHttpClientFactory
    )
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        this.msalHttpClientFactory = msalHttpClientFactory;
    }

    /// <summary>The app registration's client id; null or empty turns authentication off.</summary>
    public string? AppId { get; set; }

    /// <summary>The client secret.</summary>
    public string? Password { get; set; }

    /// <summary>The tenant of a single-tenant registration.</summary>
    public string? TenantId { get; set; }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(string.Equals(appId, AppId, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(AppId));

    /// <inheritdoc/>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrEmpty(AppId))
            return Task.FromResult<ServiceClientCredentials>(new AnonymousCredentials());
        if (!string.Equals(appId, AppId, StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException("The app id is not the one this bot is configured with.");
        return Task.FromResult(
            credentials.GetOrAdd((audience, loginEndpoint), key => Create(key.Audience, key.Authority, validateAuthority))
        );
    }

    // Made once for each audience: the application object holds the token cache.
    private MsalAppCredentials Create(string audience, string loginEndpoint, bool validateAuthority)
    {
        var authority = string.IsNullOrEmpty(TenantId)
            ? loginEndpoint
            : $"{new Uri(loginEndpoint).GetLeftPart(UriPartial.Authority)}/{TenantId}";
        var builder = ConfidentialClientApplicationBuilder
            .Create(AppId)
            .WithClientSecret(Password)
            .WithAuthority(authority, validateAuthority)
            .WithInstanceDiscovery(validateAuthority)
            .WithLegacyCacheCompatibility(false);
        if (msalHttpClientFactory is not null)
            builder = builder.WithHttpClientFactory(msalHttpClientFactory);
        return new MsalAppCredentials(builder.Build(), audience);
    }
}
