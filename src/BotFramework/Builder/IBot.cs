namespace Microsoft.Bot.Builder;

/// <summary>A bot.</summary>
public interface IBot
{
    /// <summary>Runs one turn.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
