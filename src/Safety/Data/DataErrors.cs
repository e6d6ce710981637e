namespace AftercareBot.Safety;

/// <summary>Collects what is wrong, so that one start reports everything.</summary>
internal sealed class DataErrors
{
    private readonly List<SafetyDataError> found = [];

    public int Count => found.Count;

    public IReadOnlyList<SafetyDataError> Found => found;

    public void Add(string file, int line, string message) => found.Add(new(file, line, message));

    public void ThrowIfAny()
    {
        if (found.Count > 0)
            throw new SafetyDataException(found);
    }
}
