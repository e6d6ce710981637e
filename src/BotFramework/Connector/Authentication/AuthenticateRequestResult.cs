using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who sent an activity, and how to answer them.</summary>
public class AuthenticateRequestResult
{
    /// <summary>Audience of the tokens with which the bot answers.</summary>
    public string? Audience { get; set; }

    /// <summary>The caller's claims.</summary>
    public ClaimsIdentity? ClaimsIdentity { get; set; }

    /// <summary>Identifies the kind of caller; null when it is unknown.</summary>
    public string? CallerId { get; set; }

    /// <summary>Makes the client that answers.</summary>
    public ConnectorFactory? ConnectorFactory { get; set; }
}
