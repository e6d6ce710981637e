using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AftercareBot.Channels.DirectLine;

/// <summary>
/// Issues and checks tokens: signed, expiring, bound to one conversation, one member and one origin. They are JWTs because the
/// clients read the member's id from a <c>user</c> claim.
/// </summary>
internal sealed class Tokens
{
    private const string Issuer = "aftercare-bot";
    private const string User = "user";
    private const string Conversation = "conv";
    private const string Origin = "origin";
    private static readonly TimeSpan StreamLifetime = TimeSpan.FromMinutes(2);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials credentials;
    private readonly TokenValidationParameters parameters;
    private readonly TimeProvider time;
    private readonly TimeSpan lifetime;

    public Tokens(IOptions<DirectLineOptions> options, TimeProvider time, ILogger<Tokens> logger)
    {
        this.time = time;
        lifetime = options.Value.TokenLifetime;
        var key = new SymmetricSecurityKey(SigningKey.LoadOrCreate(options.Value.KeysFolder, logger));
        credentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256);
        parameters = new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            IssuerSigningKey = key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireSignedTokens = true,
            // Expiry is told apart from forgery, so it is looked at afterwards.
            ValidateLifetime = false,
        };
    }

    /// <summary>Seconds that an API token lives.</summary>
    public int LifetimeSeconds => (int)lifetime.TotalSeconds;

    /// <summary>An id that cannot be guessed and is safe in URLs.</summary>
    public static string NewId() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16));

    /// <summary>A token for the claims.</summary>
    public string Issue(TokenClaims claims, TokenPurpose purpose)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return handler.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Issuer,
                Audience = purpose.ToString(),
                IssuedAt = now,
                Expires = now + (purpose == TokenPurpose.Stream ? StreamLifetime : lifetime),
                Claims = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    [User] = claims.UserId,
                    [Conversation] = claims.ConversationId,
                    [Origin] = claims.Origin,
                },
                SigningCredentials = credentials,
            }
        );
    }

    /// <summary>Whether the token is ours, for this purpose, and still alive.</summary>
    public async Task<TokenCheck> CheckAsync(string token, TokenPurpose purpose)
    {
        var current = parameters.Clone();
        current.ValidAudience = purpose.ToString();
        var result = await handler.ValidateTokenAsync(token, current);
        if (!result.IsValid)
            return default;
        var jwt = (JsonWebToken)result.SecurityToken;
        if (jwt.ValidTo <= time.GetUtcNow().UtcDateTime)
            return new TokenCheck(Claims: null, IsExpired: true);
        return new TokenCheck(new TokenClaims(Claim(Conversation), Claim(User), Claim(Origin)), IsExpired: false);

        string Claim(string name) => jwt.TryGetPayloadValue<string>(name, out var value) ? value : "";
    }
}
