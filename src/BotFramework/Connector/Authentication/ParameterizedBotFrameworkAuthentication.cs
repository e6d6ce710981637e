using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authentication against one Bot Framework cloud.</summary>
internal sealed class ParameterizedBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private const string BearerPrefix = "Bearer ";
    private readonly BotFrameworkAuthenticationSettings settings;
    private readonly ServiceClientCredentialsFactory credentialsFactory;
    private readonly AuthenticationConfiguration configuration;
    private readonly ConcurrentDictionary<string, ConnectorFactory> connectorFactories = new(StringComparer.OrdinalIgnoreCase);
    private readonly ChannelKeys channelKeys;
    private readonly Func<HttpClient> createHttpClient;
    private readonly TimeProvider time;

    public ParameterizedBotFrameworkAuthentication(
        BotFrameworkAuthenticationSettings settings,
        ServiceClientCredentialsFactory credentialsFactory,
        AuthenticationConfiguration configuration,
        Func<HttpClient> createHttpClient,
        TimeProvider time
    )
    {
        this.settings = settings;
        this.credentialsFactory = credentialsFactory;
        this.configuration = configuration;
        this.time = time;
        this.createHttpClient = createHttpClient;
        channelKeys = new ChannelKeys(settings.OpenIdMetadataUrl, createHttpClient, time);
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string? authHeader,
        CancellationToken cancellationToken
    )
    {
        var identity = await AuthenticateAsync(activity, authHeader, cancellationToken);
        if (configuration.ClaimsValidator is { } validator)
            await validator.ValidateClaimsAsync([.. identity.Claims]);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = settings.OAuthScope,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    // The audience is the app id that the caller addressed. It is checked before anything is kept for it, so there are few.
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        connectorFactories.GetOrAdd(
            claimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value ?? "",
            static (appId, own) =>
                new CachingConnectorFactory(appId, own.settings, own.credentialsFactory, own.createHttpClient, own.time),
            this
        );

    public override string GetOriginatingAudience() => settings.OAuthScope;

    private async Task<ClaimsIdentity> AuthenticateAsync(
        Activity activity,
        string? authHeader,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            if (await credentialsFactory.IsAuthenticationDisabledAsync(cancellationToken))
                return new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);
            throw new UnauthorizedAccessException("The request has no Authorization header.");
        }

        if (!authHeader.StartsWith(BearerPrefix, StringComparison.Ordinal))
            throw new UnauthorizedAccessException("The Authorization header is not 'Bearer' and a token.");
        if (await credentialsFactory.IsAuthenticationDisabledAsync(cancellationToken))
            throw new UnauthorizedAccessException("The request has a token, but this bot has no app id to check it against.");
        var token = authHeader[BearerPrefix.Length..].Trim();
        var audience = await AudienceOfAsync(token, cancellationToken);
        var validator = new ChannelTokenValidator(channelKeys, settings.TokenIssuer, audience, time);
        return await validator.ValidateAsync(
            token,
            activity.ChannelId,
            activity.ServiceUrl,
            configuration.RequiredEndorsements,
            cancellationToken
        );
    }

    // The audience is read before the token is trusted, only to ask whether it is one of our app ids; the validator checks it again.
    private async Task<string> AudienceOfAsync(string token, CancellationToken cancellationToken)
    {
        if (!JwtAudience.TryRead(token, out var audience))
            throw new UnauthorizedAccessException("The token is not a JWT with one audience.");
        if (!await credentialsFactory.IsValidAppIdAsync(audience, cancellationToken))
            throw new UnauthorizedAccessException("The token's audience is not this bot.");
        return audience;
    }
}
