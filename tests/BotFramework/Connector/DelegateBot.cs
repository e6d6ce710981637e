using Microsoft.Bot.Builder;

namespace AftercareBot.BotFramework.Tests.Connector;

/// <summary>A bot that does what a test says, and counts its turns.</summary>
internal sealed class DelegateBot : IBot
{
    private int turns;

    public int Turns => turns;

    public Func<ITurnContext, Task> Turn { get; set; } = turn => turn.SendActivityAsync("We hear you.");

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref turns);
        return Turn(turnContext);
    }
}
