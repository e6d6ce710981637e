using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;

namespace AftercareBot.Dialogs.State;

/// <summary>
/// Bot state as JSON. It knows the few types that the dialogs keep and needs no reflection and no type names, so it is the same
/// under the source and the package SDK, and a stored state cannot name a type to be made.
/// </summary>
internal static class StateJson
{
    // A member that no dialog's own state has, so that a dictionary is never taken for a typed value.
    private const string Kind = "$kind";
    private const string DialogStateKind = "dialogs";
    private const string ConversationKind = "conversation";

    public static byte[] Serialize(object value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Write(writer, value);
        return stream.ToArray();
    }

    public static object Deserialize(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement) ?? new Dictionary<string, object>(StringComparer.Ordinal);
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or long or short or byte:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case float or double or decimal:
                writer.WriteNumberValue(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case DialogState state:
                WriteDialogState(writer, state);
                break;
            case ConversationData data:
                WriteConversation(writer, data);
                break;
            case IEnumerable<KeyValuePair<string, object>> members:
                WriteMembers(writer, members);
                break;
            case IEnumerable<object> items:
                WriteItems(writer, items);
                break;
            default:
                throw new NotSupportedException(
                    $"Bot state cannot hold a {value.GetType().Name}: keep text, numbers, lists and dictionaries of them."
                );
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object>> members)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, IEnumerable<object> items)
    {
        writer.WriteStartArray();
        foreach (var item in items)
            Write(writer, item);
        writer.WriteEndArray();
    }

    private static void WriteDialogState(Utf8JsonWriter writer, DialogState state)
    {
        writer.WriteStartObject();
        writer.WriteString(Kind, DialogStateKind);
        writer.WriteStartArray("stack");
        foreach (var instance in state.DialogStack)
        {
            writer.WriteStartObject();
            writer.WriteString("id", instance.Id);
            if (instance.Version is not null)
                writer.WriteString("version", instance.Version);
            writer.WritePropertyName("state");
            Write(writer, instance.State);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteConversation(Utf8JsonWriter writer, ConversationData data)
    {
        writer.WriteStartObject();
        writer.WriteString(Kind, ConversationKind);
        if (data.Language is not null)
            writer.WriteString("language", data.Language);
        if (data.LastEntryId is not null)
            writer.WriteString("lastEntry", data.LastEntryId);
        if (data.HumanRequestedAt is { } asked)
            writer.WriteString("humanRequestedAt", asked);
        if (data.Choices.Count > 0)
        {
            writer.WritePropertyName("choices");
            WriteItems(writer, data.Choices);
        }

        writer.WriteEndObject();
    }

    private static object? Read(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number when element.TryGetInt64(out var number) => number,
            JsonValueKind.Number => element.GetDouble(),
            JsonValueKind.Array => element.EnumerateArray().Select(item => Read(item)!).ToList(),
            JsonValueKind.Object => ReadObject(element),
            _ => null,
        };

    private static object ReadObject(JsonElement element)
    {
        if (element.TryGetProperty(Kind, out var kind))
            return kind.GetString() == DialogStateKind ? ReadDialogState(element) : ReadConversation(element);
        var members = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
            members[member.Name] = Read(member.Value)!;
        return members;
    }

    private static DialogState ReadDialogState(JsonElement element)
    {
        var stack = element
            .GetProperty("stack")
            .EnumerateArray()
            .Select(item => new DialogInstance
            {
                Id = item.GetProperty("id").GetString()!,
                Version = item.TryGetProperty("version", out var version) ? version.GetString() : null,
                State =
                    (IDictionary<string, object>?)Read(item.GetProperty("state"))
                    ?? new Dictionary<string, object>(StringComparer.Ordinal),
            });
        return new DialogState([.. stack]);
    }

    private static ConversationData ReadConversation(JsonElement element) =>
        new()
        {
            Language = element.TryGetProperty("language", out var language) ? language.GetString() : null,
            LastEntryId = element.TryGetProperty("lastEntry", out var entry) ? entry.GetString() : null,
            HumanRequestedAt = element.TryGetProperty("humanRequestedAt", out var asked) ? asked.GetDateTimeOffset() : null,
            Choices = element.TryGetProperty("choices", out var choices)
                ? [.. choices.EnumerateArray().Select(choice => choice.GetString() ?? "")]
                : [],
        };
}
