using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication from the configuration. Beside the app registration's settings, <c>ToChannelFromBotLoginUrl</c>,
/// <c>ToChannelFromBotOAuthScope</c>, <c>ToBotFromChannelTokenIssuer</c>, <c>ToBotFromChannelOpenIdMetadataUrl</c> and
/// <c>ValidateAuthority</c> name another cloud than the public one.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    // One client for the process; its handler renews connections so that DNS changes are seen.
    private static readonly HttpClient SharedClient = new(
        new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }
    );

    private readonly ParameterizedBotFrameworkAuthentication inner;

    /// <summary>Reads the settings; the optional collaborators replace what the settings describe.</summary>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory = null,
        AuthenticationConfiguration? authConfiguration = null,
        IHttpClientFactory? httpClientFactory = null,
        ILogger? logger = null
    )
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var defaults = new BotFrameworkAuthenticationSettings();
        var settings = new BotFrameworkAuthenticationSettings
        {
            LoginUrl = Setting("ToChannelFromBotLoginUrl", defaults.LoginUrl),
            OAuthScope = Setting("ToChannelFromBotOAuthScope", defaults.OAuthScope),
            TokenIssuer = Setting("ToBotFromChannelTokenIssuer", defaults.TokenIssuer),
            OpenIdMetadataUrl = Setting("ToBotFromChannelOpenIdMetadataUrl", defaults.OpenIdMetadataUrl),
            ValidateAuthority = !string.Equals(configuration["ValidateAuthority"], "false", StringComparison.OrdinalIgnoreCase),
        };
        inner = new ParameterizedBotFrameworkAuthentication(
            settings,
            credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger),
            authConfiguration ?? new AuthenticationConfiguration(),
            httpClientFactory is null ? () => SharedClient : httpClientFactory.CreateClient,
            TimeProvider.System
        );

        string Setting(string name, string otherwise) => configuration[name] is { Length: > 0 } value ? value : otherwise;
    }

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string? authHeader,
        CancellationToken cancellationToken
    ) => inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        inner.CreateConnectorFactory(claimsIdentity);

    /// <inheritdoc/>
    public override string GetOriginatingAudience() => inner.GetOriginatingAudience();
}
