namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What is asked of an incoming token beyond its signature.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that the signing key must carry beside that of the activity's channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>A last word of the application on the claims of a valid token; null asks nothing more.</summary>
    public virtual ClaimsValidator? ClaimsValidator { get; set; }
}
