namespace Microsoft.Bot.Builder;

/// <summary>Work before and after the bot's own in every turn.</summary>
public interface IMiddleware
{
    /// <summary>Runs in every turn. Without a call of <paramref name="next"/> the turn goes no further.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
