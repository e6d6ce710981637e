using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Middleware in the order in which it was added.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> middleware = [];

    /// <summary>Adds one to the end.</summary>
    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        this.middleware.Add(middleware);
        return this;
    }

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
        RunFromAsync(0, turnContext, (_, token) => next(token), cancellationToken);

    /// <summary>Runs the middleware and, when all of it called on, the callback.</summary>
    public Task ReceiveActivityWithStatusAsync(
        ITurnContext turnContext,
        BotCallbackHandler? callback,
        CancellationToken cancellationToken
    ) => RunFromAsync(0, turnContext, callback, cancellationToken);

    /// <inheritdoc/>
    public IEnumerator<IMiddleware> GetEnumerator() => middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task RunFromAsync(
        int index,
        ITurnContext turnContext,
        BotCallbackHandler? callback,
        CancellationToken cancellationToken
    )
    {
        if (index == middleware.Count)
            return callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask;
        return middleware[index]
            .OnTurnAsync(turnContext, token => RunFromAsync(index + 1, turnContext, callback, token), cancellationToken);
    }
}
