using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Credentials from the settings <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c>, <c>MicrosoftAppTenantId</c> and
/// <c>MicrosoftAppType</c> (<c>MultiTenant</c>, the default, or <c>SingleTenant</c>).
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly PasswordServiceClientCredentialFactory inner;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidOperationException">The settings name an unknown type, or a single tenant without its id.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var type = configuration["MicrosoftAppType"];
        var tenant = configuration["MicrosoftAppTenantId"];
        var single = string.Equals(type, "SingleTenant", StringComparison.OrdinalIgnoreCase);
        if (!single && !string.IsNullOrEmpty(type) && !string.Equals(type, "MultiTenant", StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException($"MicrosoftAppType '{type}' is not served; use MultiTenant or SingleTenant.");
        if (single && string.IsNullOrEmpty(tenant))
            throw new InvalidOperationException("MicrosoftAppTenantId is needed when MicrosoftAppType is SingleTenant.");
        inner = new PasswordServiceClientCredentialFactory(
            configuration["MicrosoftAppId"],
            configuration["MicrosoftAppPassword"],
            single ? tenant : null
        );
    }

    internal string? AppId => inner.AppId;

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        inner.IsValidAppIdAsync(appId, cancellationToken);

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        inner.IsAuthenticationDisabledAsync(cancellationToken);

    /// <inheritdoc/>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken
    ) => inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);
}
