using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Lets an application refuse a caller whose token is otherwise valid.</summary>
public abstract class ClaimsValidator
{
    /// <summary>Throws when the caller is not welcome.</summary>
    /// <exception cref="UnauthorizedAccessException">The caller is refused.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
