using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the bot's app registrations and makes the credentials with which the bot calls a channel.</summary>
public abstract class ServiceClientCredentialsFactory
{
    /// <summary>Whether the id is one of this bot's app registrations.</summary>
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>Whether the bot has no app registration, so that callers cannot prove who they are.</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    /// <summary>Credentials for calls to <paramref name="audience"/>, from the authority <paramref name="loginEndpoint"/>.</summary>
    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken
    );
}
