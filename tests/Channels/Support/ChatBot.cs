using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AftercareBot.Channels.Tests.Support;

/// <summary>Greets who comes and answers every message, unless a test says otherwise.</summary>
internal sealed class ChatBot : IBot
{
    public const string Greeting = "Welcome.";
    public const string Answer = "We hear you.";

    public ConcurrentQueue<Activity> Received { get; } = new();

    public Func<ITurnContext, CancellationToken, Task> Greet { get; set; } =
        (turn, token) => turn.SendActivityAsync(MessageFactory.Text(Greeting), token);

    public Func<ITurnContext, CancellationToken, Task> Reply { get; set; } =
        (turn, token) => turn.SendActivityAsync(MessageFactory.Text(Answer), token);

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Received.Enqueue(turnContext.Activity);
        return turnContext.Activity.Type switch
        {
            ActivityTypes.ConversationUpdate => Greet(turnContext, cancellationToken),
            ActivityTypes.Message => Reply(turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };
    }
}
