namespace Microsoft.Bot.Builder;

/// <summary>Reads and writes one property of the bot's state, in the turn's copy of it.</summary>
/// <typeparam name="T">The type of the property; make it nullable to read without a default.</typeparam>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>
    /// The value. When there is none, the default of the factory is set and returned; without a factory it is the type's default.
    /// Changes to the object that is returned are saved without a further call.
    /// </summary>
    Task<T> GetAsync(
        ITurnContext turnContext,
        Func<T>? defaultValueFactory = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Takes the value away.</summary>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    /// <summary>Sets the value.</summary>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}
