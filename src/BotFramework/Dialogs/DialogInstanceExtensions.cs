namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads the state of a dialog, which a storage may have returned as JSON.</summary>
internal static class DialogInstanceExtensions
{
    /// <summary>A value of the state as a type, kept as that type so that its changes are saved.</summary>
    public static T? Read<T>(this DialogInstance instance, string name)
    {
        if (!instance.State.TryGetValue(name, out var kept) || kept is null)
            return default;
        if (kept is T same)
            return same;
        var value = StateJson.ConvertTo<T>(kept);
        if (value is not null)
            instance.State[name] = value;
        return value;
    }
}
