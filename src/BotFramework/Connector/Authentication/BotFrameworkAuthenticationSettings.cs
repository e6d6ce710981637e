namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Addresses of a Bot Framework cloud; the defaults are the public one.</summary>
internal sealed record BotFrameworkAuthenticationSettings
{
    public string LoginUrl { get; init; } = AuthenticationConstants.ToChannelFromBotLoginUrl;

    public string OAuthScope { get; init; } = AuthenticationConstants.ToChannelFromBotOAuthScope;

    public string TokenIssuer { get; init; } = AuthenticationConstants.ToBotFromChannelTokenIssuer;

    public string OpenIdMetadataUrl { get; init; } = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;

    public bool ValidateAuthority { get; init; } = true;
}
