namespace AftercareBot.Care.Notifying;

/// <summary>The notifiers that are registered, by kind.</summary>
internal sealed class NotifierRegistry(IEnumerable<INotifier> notifiers)
{
    private readonly Dictionary<string, INotifier> byKind = notifiers.ToDictionary(
        notifier => notifier.Kind,
        StringComparer.Ordinal
    );

    public IReadOnlyCollection<INotifier> All => byKind.Values;

    /// <summary>Null when the kind is not registered: an old row of a notifier that was taken out of the settings.</summary>
    public INotifier? Find(string kind) => byKind.GetValueOrDefault(kind);
}
