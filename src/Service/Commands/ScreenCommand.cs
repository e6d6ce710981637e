using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using AftercareBot.Safety;
using AftercareBot.Service.Hosting;

namespace AftercareBot.Service.Commands;

/// <summary><c>screen</c>: what the crisis screen makes of a text.</summary>
internal static class ScreenCommand
{
    public static Command Create()
    {
        var text = new Argument<string?>("text") { Description = "The message.", Arity = ArgumentArity.ZeroOrOne };
        var jsonl = new Option<bool>("--jsonl")
        {
            Description =
                "Read lines {\"id\",\"text\",\"context\":[{\"from\":\"member|bot\",\"text\"}]?,\"country\"?,\"locale\"?} from standard input, context oldest first, and write a line for each.",
        };
        var explain = new Option<bool>("--explain")
        {
            Description =
                "Print the normalised text, the rules that fired with their reasons, what the net says, and the context's effect.",
        };
        var command = new Command("screen", "Screens a message for danger and prints the level.") { text, jsonl, explain };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var screen = CrisisScreen.Load(Folders.Safety);
                if (parsed.GetValue(jsonl))
                {
                    await JsonLines.RunAsync((line, writer) => Answer(screen, line, writer), cancellationToken);
                    return 0;
                }

                if (parsed.GetValue(text) is not { } message)
                {
                    await Console.Error.WriteLineAsync("Give a text, or --jsonl to read lines from standard input.");
                    return 2;
                }

                Console.WriteLine(parsed.GetValue(explain) ? screen.Explain(message).ToString() : Line(screen, message));
                return 0;
            }
        );
        return command;
    }

    private static string Line(CrisisScreen screen, string text)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            var start = Stopwatch.GetTimestamp();
            var assessment = screen.Screen(text);
            writer.WriteStartObject();
            Write(writer, assessment, JsonLines.Microseconds(start));
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Answer(CrisisScreen screen, JsonElement line, Utf8JsonWriter writer)
    {
        var text = JsonLines.RequireText(line, "text");
        var context = ContextOf(line);
        var start = Stopwatch.GetTimestamp();
        var assessment = screen.Screen(text, context);
        Write(writer, assessment, JsonLines.Microseconds(start));
    }

    private static ContextMessage[] ContextOf(JsonElement line)
    {
        if (!line.TryGetProperty("context", out var context) || context.ValueKind == JsonValueKind.Null)
            return [];
        if (context.ValueKind != JsonValueKind.Array)
            throw new FormatException("'context' must be a list of messages.");
        return
        [
            .. context
                .EnumerateArray()
                .Select(message => new ContextMessage(
                    JsonLines.RequireText(message, "from") == "bot" ? MessageSender.Bot : MessageSender.Member,
                    JsonLines.RequireText(message, "text")
                )),
        ];
    }

    private static void Write(Utf8JsonWriter writer, RiskAssessment assessment, double microseconds)
    {
        writer.WriteString("level", Lower(assessment.Level.ToString()));
        writer.WriteString("category", assessment.Category);
        writer.WriteString("subject", Lower(assessment.Subject.ToString()));
        writer.WriteStartArray("rules");
        foreach (var rule in assessment.Evidence.Select(evidence => evidence.RuleId).Distinct(StringComparer.Ordinal))
            writer.WriteStringValue(rule);
        writer.WriteEndArray();
        writer.WriteNumber("microseconds", microseconds);
    }

    private static string Lower(string name) => name.ToLowerInvariant();
}
