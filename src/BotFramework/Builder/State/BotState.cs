using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Builder;

/// <summary>
/// State of one scope, kept as one item of a storage: read once a turn, cached in the turn, written when it changed.
/// Two turns of one conversation that overlap both write the whole item: let turns of a conversation run one after the other.
/// </summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage storage;
    private readonly string contextServiceKey;

    /// <summary>Creates the state.</summary>
    /// <param name="storage">Where it is kept.</param>
    /// <param name="contextServiceKey">The name in the turn's state of the turn's copy.</param>
    protected BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        this.storage = storage;
        this.contextServiceKey = contextServiceKey;
    }

    /// <inheritdoc/>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new BotStatePropertyAccessor<T>(this, name);
    }

    /// <summary>Reads the state into the turn, unless it is there already.</summary>
    /// <exception cref="InvalidOperationException">The activity lacks what the key is made of, or what is stored is no state.</exception>
    public virtual async Task LoadAsync(
        ITurnContext turnContext,
        bool force = false,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && FindCached(turnContext) is not null)
            return;
        var key = GetStorageKey(turnContext);
        var items = await storage.ReadAsync([key], cancellationToken);
        items.TryGetValue(key, out var item);
        turnContext.TurnState[contextServiceKey] = new CachedBotState(ToDictionary(item));
    }

    /// <summary>Writes the state if it changed in this turn, or in any case with <paramref name="force"/>.</summary>
    public virtual async Task SaveChangesAsync(
        ITurnContext turnContext,
        bool force = false,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (FindCached(turnContext) is not { } cached)
            return;
        if (!cached.IsChanged() && !force)
            return;
        var changes = new Dictionary<string, object>(StringComparer.Ordinal) { [GetStorageKey(turnContext)] = cached.Values };
        await storage.WriteAsync(changes, cancellationToken);
        cached.MarkSaved();
    }

    /// <summary>Empties the turn's copy; the next save writes it empty.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState[contextServiceKey] = CachedBotState.Cleared();
        return Task.CompletedTask;
    }

    /// <summary>Deletes the state from the turn and from the storage.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(contextServiceKey);
        await storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>A copy of the turn's state as JSON; null when it was not loaded.</summary>
    public JsonNode? Get(ITurnContext turnContext) =>
        FindCached(turnContext) is { } cached
            ? JsonSerializer.SerializeToNode(cached.Values, StateJson.Options.GetTypeInfo(cached.Values.GetType()))
            : null;

    /// <summary>The turn's copy of the state; null when it was not loaded.</summary>
    public CachedBotState? GetCachedState(ITurnContext turnContext) => FindCached(turnContext);

    internal async ValueTask<CachedBotState> LoadedAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (FindCached(turnContext) is { } cached)
            return cached;
        await LoadAsync(turnContext, cancellationToken: cancellationToken);
        return FindCached(turnContext) ?? throw new InvalidOperationException("The state was not loaded.");
    }

    /// <summary>The key of the state in the storage.</summary>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>
    /// The value of a property. An object that the storage returned as a <typeparamref name="T"/> is handed out itself; anything
    /// else is converted once and kept, so that its changes are saved. Nothing stored is the type's default.
    /// </summary>
    protected Task<T> GetPropertyValueAsync<T>(
        ITurnContext turnContext,
        string propertyName,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(propertyName);
        return Task.FromResult(Cached(turnContext).TryGet<T>(propertyName, out var value) ? value : default!);
    }

    /// <summary>Takes a property away.</summary>
    protected Task DeletePropertyValueAsync(
        ITurnContext turnContext,
        string propertyName,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(propertyName);
        Cached(turnContext).Remove(propertyName);
        return Task.CompletedTask;
    }

    /// <summary>Sets a property.</summary>
    protected Task SetPropertyValueAsync(
        ITurnContext turnContext,
        string propertyName,
        object? value,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(propertyName);
        Cached(turnContext).Set(propertyName, value);
        return Task.CompletedTask;
    }

    /// <summary>The part of the key that an activity must bring.</summary>
    internal static string Required(string? value, string member) =>
        value ?? throw new InvalidOperationException($"invalid activity-missing {member}");

    private static IDictionary<string, object>? ToDictionary(object? item) =>
        item switch
        {
            null => null,
            IDictionary<string, object> dictionary => dictionary,
            JsonElement { ValueKind: JsonValueKind.Object } or JsonObject => StateJson.ConvertTo<Dictionary<string, object>>(
                item
            ),
            _ => throw new InvalidOperationException("Data is not in the correct format for BotState."),
        };

    private CachedBotState? FindCached(ITurnContext turnContext) =>
        turnContext.TurnState.TryGetValue(contextServiceKey, out var cached) ? cached as CachedBotState : null;

    private CachedBotState Cached(ITurnContext turnContext) =>
        FindCached(turnContext) ?? throw new InvalidOperationException("The state was not loaded.");
}
