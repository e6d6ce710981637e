using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AftercareBot.Service.Commands;

/// <summary>Reads a JSON object a line from standard input and writes one a line, in the same order. A bad line is answered and the run goes on.</summary>
internal static class JsonLines
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers every line until the input ends.</summary>
    /// <param name="answer">Writes the members of one answer; throws <see cref="FormatException"/> with a reason for a line it cannot use.</param>
    /// <param name="cancellationToken">Stops between two lines.</param>
    public static async Task RunAsync(Action<JsonElement, Utf8JsonWriter> answer, CancellationToken cancellationToken)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var input = new StreamReader(Console.OpenStandardInput(), utf8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8);
        using var buffer = new MemoryStream();
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            buffer.SetLength(0);
            Answer(line, buffer, answer);
            await output.WriteLineAsync(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
            // Whoever pipes one line and waits for its answer gets it.
            if (input.Peek() < 0)
                await output.FlushAsync(cancellationToken);
        }
    }

    /// <summary>The text under <paramref name="name"/>.</summary>
    /// <exception cref="FormatException">It is absent or no text.</exception>
    public static string RequireText(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new FormatException($"'{name}' must be a text.");

    /// <summary>The text under <paramref name="name"/>, or null when it is absent.</summary>
    public static string? OptionalText(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Microseconds since <paramref name="start"/>, a time stamp of <see cref="Stopwatch"/>.</summary>
    public static double Microseconds(long start) => Math.Round(Stopwatch.GetElapsedTime(start).TotalMicroseconds, 1);

    private static void Answer(string line, MemoryStream buffer, Action<JsonElement, Utf8JsonWriter> answer)
    {
        JsonElement id = default;
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new FormatException("The line must be a JSON object.");
            if (document.RootElement.TryGetProperty("id", out var given))
                id = given.Clone();
            Write(buffer, id, writer => answer(document.RootElement, writer));
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            var reason = exception is FormatException ? exception.Message : "The line is not JSON.";
            buffer.SetLength(0);
            Write(buffer, id, writer => writer.WriteString("error", reason));
        }
    }

    private static void Write(MemoryStream buffer, JsonElement id, Action<Utf8JsonWriter> members)
    {
        using var writer = new Utf8JsonWriter(buffer, Writing);
        writer.WriteStartObject();
        if (id.ValueKind != JsonValueKind.Undefined)
        {
            writer.WritePropertyName("id");
            id.WriteTo(writer);
        }

        members(writer);
        writer.WriteEndObject();
    }
}
