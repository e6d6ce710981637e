namespace AftercareBot.Safety;

/// <summary>The word classes by name. Both languages share them, which is how one rule of thumb serves both.</summary>
internal sealed class ClassNames
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    public IReadOnlyList<string> Names => names;

    public int Find(string name) => numbers.GetValueOrDefault(name, -1);

    public int GetOrAdd(string name)
    {
        if (numbers.TryGetValue(name, out var number))
            return number;
        number = names.Count;
        numbers.Add(name, number);
        names.Add(name);
        return number;
    }
}
