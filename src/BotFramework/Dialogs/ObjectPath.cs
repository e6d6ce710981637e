using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads loosely typed values.</summary>
public static class ObjectPath
{
    /// <summary>A value as a type: itself when it is one, else by way of JSON. Reads <c>Activity.Value</c> in either SDK.</summary>
    public static T? MapValueTo<T>(object? val) => BotJson.ConvertTo<T>(val);
}
