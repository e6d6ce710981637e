using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Reads the audience of a token that is not yet trusted.</summary>
internal static class JwtAudience
{
    /// <summary>Whether the text is a JWT that names one audience, as text.</summary>
    public static bool TryRead(string token, [NotNullWhen(true)] out string? audience)
    {
        audience = null;
        try
        {
            // Not by way of the token's own list of audiences, which does not tell a text from a list with one.
            var payload = Base64UrlEncoder.DecodeBytes(new JsonWebToken(token).EncodedPayload);
            using var claims = JsonDocument.Parse(payload);
            audience =
                claims.RootElement.TryGetProperty(AuthenticationConstants.AudienceClaim, out var value)
                && value.ValueKind == JsonValueKind.String
                    ? value.GetString()
                    : null;
        }
        catch (Exception exception)
            when (exception is ArgumentException or FormatException or JsonException or InvalidOperationException)
        {
            return false;
        }

        return !string.IsNullOrEmpty(audience);
    }
}
