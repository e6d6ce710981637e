using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Validates the token with which a channel calls the bot, as the Bot Connector's authentication reference asks
/// (Microsoft bot-docs, rest-api/bot-framework-rest-connector-authentication, "Connector to bot"), and is stricter where the
/// reference leaves room: the token must have both times, must be RS256, and its key must be endorsed for the channel.
/// </summary>
internal sealed class ChannelTokenValidator
{
    private const string EndorsementsMember = "endorsements";
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly ChannelKeys channelKeys;
    private readonly TokenValidationParameters parameters;

    public ChannelTokenValidator(ChannelKeys channelKeys, string issuer, string appId, TimeProvider time)
    {
        this.channelKeys = channelKeys;
        parameters = new TokenValidationParameters
        {
            ValidIssuer = issuer,
            AudienceValidator = (audiences, _, _) =>
                audiences.Take(2).Count() == 1 && string.Equals(audiences.First(), appId, StringComparison.OrdinalIgnoreCase),
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            ValidateIssuerSigningKey = true,
            // The token says which key signed it; the endorsements are that key's.
            TryAllIssuerSigningKeys = false,
            LifetimeValidator = (notBefore, expires, _, _) => IsAlive(notBefore, expires, time.GetUtcNow().UtcDateTime),
        };
    }

    /// <summary>The identity of a valid token.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not valid for this activity; the message says why.</exception>
    /// <exception cref="ChannelKeysUnavailableException">There are no keys to check it with.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(
        string token,
        string? channelId,
        string? serviceUrl,
        IReadOnlyList<string> requiredEndorsements,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrEmpty(channelId))
            throw new UnauthorizedAccessException("The activity names no channel.");
        if (string.IsNullOrEmpty(serviceUrl))
            throw new UnauthorizedAccessException("The activity names no service URL.");
        var (result, keys) = await ValidateWithCurrentKeysAsync(token, cancellationToken);
        if (!result.IsValid)
            throw new UnauthorizedAccessException($"The token is not valid: {result.Exception.GetType().Name}.");
        var identity = result.ClaimsIdentity;
        RequireEndorsements(keys, ((JsonWebToken)result.SecurityToken).Kid, [channelId, .. requiredEndorsements]);
        RequireClaim(identity, AuthenticationConstants.ServiceUrlClaim, serviceUrl);
        RefuseForeignApp(identity);
        return identity;
    }

    private static bool IsAlive(DateTime? notBefore, DateTime? expires, DateTime now) =>
        notBefore is { } start && expires is { } end && start - ClockSkew <= now && now <= end + ClockSkew;

    private static void RequireEndorsements(JsonWebKeySet keys, string keyId, IReadOnlyList<string> wanted)
    {
        var key = keys.Keys.FirstOrDefault(candidate => string.Equals(candidate.Kid, keyId, StringComparison.Ordinal));
        var endorsements = key?.AdditionalData.TryGetValue(EndorsementsMember, out var value) == true ? Strings(value) : [];
        if (!wanted.All(endorsements.Contains))
            throw new UnauthorizedAccessException("The signing key is not endorsed for the activity's channel.");
    }

    private static IReadOnlyCollection<string> Strings(object value) =>
        value switch
        {
            JsonElement { ValueKind: JsonValueKind.Array } array =>
            [
                .. array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
            ],
            IEnumerable<object> items => [.. items.Select(item => item?.ToString() ?? "")],
            _ => [],
        };

    private static void RequireClaim(ClaimsIdentity identity, string type, string expected)
    {
        if (!string.Equals(identity.FindFirst(type)?.Value, expected, StringComparison.OrdinalIgnoreCase))
            throw new UnauthorizedAccessException($"The token's '{type}' claim is not that of the activity.");
    }

    // A token of another bot ("skill") for us: this bot serves none.
    private static void RefuseForeignApp(ClaimsIdentity identity)
    {
        var audience = identity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value;
        var caller =
            identity.FindFirst(AuthenticationConstants.AppIdClaim) ?? identity.FindFirst(AuthenticationConstants.AuthorizedParty);
        if (caller is not null && !string.Equals(caller.Value, audience, StringComparison.OrdinalIgnoreCase))
            throw new UnauthorizedAccessException("The token was issued to another app.");
    }

    private async Task<(TokenValidationResult Result, JsonWebKeySet Keys)> ValidateWithCurrentKeysAsync(
        string token,
        CancellationToken cancellationToken
    )
    {
        var configuration = await channelKeys.GetAsync(cancellationToken);
        var result = await ValidateAsync(token, configuration);
        if (result.Exception is not SecurityTokenSignatureKeyNotFoundException)
            return (result, configuration.JsonWebKeySet);

        // The channel may have changed its keys since we looked.
        configuration = await channelKeys.GetNewerAsync(configuration, cancellationToken);
        return (await ValidateAsync(token, configuration), configuration.JsonWebKeySet);
    }

    private async Task<TokenValidationResult> ValidateAsync(string token, OpenIdConnectConfiguration configuration)
    {
        var current = parameters.Clone();
        current.IssuerSigningKeys = configuration.SigningKeys;
        return await handler.ValidateTokenAsync(token, current);
    }
}
