namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Names and addresses of the Bot Connector's tokens.</summary>
public static class AuthenticationConstants
{
    /// <summary>Audience and scope of the bot's calls to a channel.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    /// <summary>Authority that issues the bot's tokens for calls to a channel.</summary>
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.com/botframework.com";

    /// <summary>Issuer of a channel's tokens.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    /// <summary>Where the keys of a channel's tokens are described.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Claim that names the service URL of the activity that the token comes with.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>Claim that names the audience.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>Claim that names the calling app in a token of version 1.0.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>Claim that names the calling app in a token of version 2.0.</summary>
    public const string AuthorizedParty = "azp";

    /// <summary>Authentication type of a caller who did not prove who they are.</summary>
    public const string AnonymousAuthType = "anonymous";
}
