namespace Microsoft.Bot.Builder;

/// <summary>What lives as long as a turn, by name; the names ignore case.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool disposed;

    /// <summary>Creates an empty collection.</summary>
    public TurnContextStateCollection()
        : base(StringComparer.OrdinalIgnoreCase) { }

    /// <summary>The value of a name, or null.</summary>
    /// <exception cref="InvalidCastException">It is of another type.</exception>
    public T? Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) ? (T)value : null;
    }

    /// <summary>The value kept under its type's name, or null.</summary>
    public T? Get<T>()
        where T : class => Get<T>(KeyOf<T>());

    /// <summary>Adds a value.</summary>
    /// <exception cref="ArgumentException">There is one of that name.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    /// <summary>Adds a value under its type's name.</summary>
    /// <exception cref="ArgumentException">There is one already.</exception>
    public void Add<T>(T value)
        where T : class => Add(KeyOf<T>(), value);

    /// <summary>Adds or replaces a value; null takes it away.</summary>
    public void Set<T>(string key, T? value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        if (value is null)
            Remove(key);
        else
            this[key] = value;
    }

    /// <summary>Adds or replaces a value under its type's name.</summary>
    public void Set<T>(T? value)
        where T : class => Set(KeyOf<T>(), value);

    /// <summary>Disposes of the values that can be disposed of.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes of the values that can be disposed of.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposed || !disposing)
            return;
        disposed = true;
        foreach (var value in Values)
        {
            if (value is IDisposable disposable and not TurnContext)
                disposable.Dispose();
        }
        Clear();
    }

    private static string KeyOf<T>() => typeof(T).FullName ?? typeof(T).Name;
}
