using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace AftercareBot.Benchmarks.Service;

/// <summary>The turns that are sent: a question that the documents answer, as a channel sends it.</summary>
internal static class Turns
{
    public const string Question = "can I drink alcohol while taking clonazepam?";

    public static HttpContent Content(string text, string conversation) =>
        new ByteArrayContent(Activity(text, conversation))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };

    public static byte[] Activity(string text, string conversation) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["type"] = "message",
                ["id"] = string.Create(CultureInfo.InvariantCulture, $"{conversation}-1"),
                ["channelId"] = "directline",
                ["serviceUrl"] = "https://directline.example/",
                ["from"] = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["id"] = $"user-{conversation}",
                    ["role"] = "user",
                },
                ["recipient"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = "bot" },
                ["conversation"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = conversation },
                ["locale"] = "en-US",
                ["text"] = text,
                ["deliveryMode"] = "expectReplies",
            }
        );
}
