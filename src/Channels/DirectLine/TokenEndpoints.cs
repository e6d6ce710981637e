using Microsoft.AspNetCore.Http;

namespace AftercareBot.Channels.DirectLine;

/// <summary>Gives out and renews tokens.</summary>
internal sealed class TokenEndpoints(Tokens tokens, CallerCheck callers)
{
    /// <summary>A token for a new conversation of a new member; nobody may choose an id that could be another's.</summary>
    public IResult Generate(HttpRequest request)
    {
        if (!callers.IsOriginAllowed(request))
            return DirectLineErrors.WrongOrigin;
        var claims = new TokenClaims(Tokens.NewId(), $"member-{Tokens.NewId()}", request.Headers.Origin.ToString());
        return Answer(claims);
    }

    /// <summary>A later-expiring token for the same conversation.</summary>
    public async Task<IResult> RefreshAsync(HttpRequest request)
    {
        var (claims, refusal) = await callers.CheckAsync(request, conversationId: null);
        return claims is null ? refusal! : Answer(claims);
    }

    private IResult Answer(TokenClaims claims) =>
        Results.Json(
            new ConversationAnswer(claims.ConversationId, tokens.Issue(claims, TokenPurpose.Api), tokens.LifetimeSeconds),
            DirectLineJson.Default.ConversationAnswer
        );
}
