using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace AftercareBot.Channels.DirectLine;

/// <summary>Checks the token, the conversation and the website of a call.</summary>
internal sealed class CallerCheck(Tokens tokens, IOptions<DirectLineOptions> options)
{
    private const string BearerPrefix = "Bearer ";

    /// <summary>Whether a page of that origin may call: the bot's own, or one that the settings allow. Callers that are no browser send none.</summary>
    public bool IsOriginAllowed(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            || options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The claims of the caller's token, or the refusal.</summary>
    /// <param name="request">The call.</param>
    /// <param name="conversationId">The conversation in the URL; null where the URL names none.</param>
    public async Task<(TokenClaims? Claims, IResult? Refusal)> CheckAsync(HttpRequest request, string? conversationId)
    {
        var header = request.Headers[HeaderNames.Authorization].ToString();
        return header.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase)
            ? await CheckAsync(request, header[BearerPrefix.Length..].Trim(), TokenPurpose.Api, conversationId)
            : (null, DirectLineErrors.MissingToken);
    }

    /// <summary>As the other, for a token that came another way.</summary>
    public async Task<(TokenClaims? Claims, IResult? Refusal)> CheckAsync(
        HttpRequest request,
        string token,
        TokenPurpose purpose,
        string? conversationId
    )
    {
        var check = await tokens.CheckAsync(token, purpose);
        if (check.IsExpired)
            return (null, DirectLineErrors.TokenExpired);
        if (check.Claims is not { } claims)
            return (null, DirectLineErrors.BadToken);
        if (conversationId is not null && conversationId != claims.ConversationId)
            return (null, DirectLineErrors.UnknownConversation);
        var origin = request.Headers.Origin.ToString();
        // Browsers leave the header out of same-origin reads, so only one that is there can be wrong.
        var isOtherSite = origin.Length > 0 && !string.Equals(origin, claims.Origin, StringComparison.OrdinalIgnoreCase);
        return isOtherSite && (claims.Origin.Length > 0 || !IsOriginAllowed(request))
            ? (null, DirectLineErrors.WrongOrigin)
            : (claims, null);
    }
}
