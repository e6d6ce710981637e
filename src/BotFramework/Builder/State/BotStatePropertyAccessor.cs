namespace Microsoft.Bot.Builder;

/// <summary>One property of a <see cref="BotState"/>.</summary>
internal sealed class BotStatePropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
{
    public string Name => name;

    public async Task<T> GetAsync(
        ITurnContext turnContext,
        Func<T>? defaultValueFactory = null,
        CancellationToken cancellationToken = default
    )
    {
        var cached = await state.LoadedAsync(turnContext, cancellationToken);
        if (cached.TryGet<T>(name, out var value))
            return value;
        if (defaultValueFactory is null)
            return default!;
        var made = defaultValueFactory();
        cached.Set(name, made);
        return made;
    }

    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var cached = await state.LoadedAsync(turnContext, cancellationToken);
        cached.Remove(name);
    }

    public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
    {
        var cached = await state.LoadedAsync(turnContext, cancellationToken);
        cached.Set(name, value);
    }
}
