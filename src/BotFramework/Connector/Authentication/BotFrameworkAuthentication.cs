using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells who calls the bot and makes the clients with which the bot calls back.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Validates the Authorization header that came with an activity.</summary>
    /// <exception cref="UnauthorizedAccessException">The caller did not prove who they are.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string? authHeader,
        CancellationToken cancellationToken
    );

    /// <summary>Makes clients for a proactive turn in the name of <paramref name="claimsIdentity"/>.</summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>Audience of the tokens with which the bot calls a channel of its own accord.</summary>
    public abstract string GetOriginatingAudience();
}
