using System.Text.Json;
using Microsoft.Bot.Schema;

namespace AftercareBot.Dialogs.Turn;

/// <summary>What a person wrote in an activity, wherever the channel put it.</summary>
internal static class ActivityText
{
    /// <summary>The text, or the texts of a submitted card; empty when the activity carries none.</summary>
    public static string Of(Activity activity)
    {
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.MessageUpdate))
            return "";
        return string.IsNullOrWhiteSpace(activity.Text) ? OfValue(activity.Value) : WithoutMention(activity).Trim();
    }

    /// <summary>
    /// Everything a person can have written in an activity, for the screen: a card may carry a caption as well as what was typed
    /// into it, and an invoke only the latter.
    /// </summary>
    public static string ForScreen(Activity activity, string text)
    {
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.MessageUpdate or ActivityTypes.Invoke))
            return text;
        var typed = OfValue(activity.Value);
        if (typed.Length == 0 || typed == text)
            return text;
        return text.Length == 0 ? typed : $"{text} {typed}";
    }

    // In a Teams channel a message begins with the bot's name, as "<at>Name</at>".
    private static string WithoutMention(Activity activity)
    {
        var text = activity.Text ?? "";
        if (activity.Recipient?.Id is not { Length: > 0 } bot)
            return text;
        try
        {
            foreach (var mention in activity.GetMentions() ?? [])
                if (mention.Mentioned?.Id == bot && !string.IsNullOrEmpty(mention.Text))
                    text = text.Replace(mention.Text, " ", StringComparison.OrdinalIgnoreCase);
        }
        // A mention of another shape must not cost the turn.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return text;
        }

        return text;
    }

    // The value is a JSON object of the SDK in use; as text it is JSON under either.
    private static string OfValue(object? value)
    {
        if (value is null)
            return "";
        if (value is string plain)
            return plain;
        try
        {
            using var document = JsonDocument.Parse(value.ToString() ?? "");
            return string.Join(' ', Strings(document.RootElement));
        }
        catch (JsonException)
        {
            // Text that stands bare in the value.
            return value.ToString() ?? "";
        }
    }

    private static IEnumerable<string> Strings(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => [element.GetString()!],
            JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
            _ => [],
        };
}
