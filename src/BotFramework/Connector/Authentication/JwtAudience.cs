using System.Diagnostics.CodeAnalysis;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Reads the audience of a token that is not yet trusted.</summary>
internal static class JwtAudience
{
    /// <summary>Whether the text is a JWT that names exactly one audience.</summary>
    public static bool TryRead(string token, [NotNullWhen(true)] out string? audience)
    {
        audience = null;
        try
        {
            var audiences = new JsonWebToken(token).Audiences.ToList();
            audience = audiences is [{ Length: > 0 } single] ? single : null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or System.Text.Json.JsonException)
        {
            return false;
        }

        return audience is not null;
    }
}
