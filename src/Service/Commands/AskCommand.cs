using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using AftercareBot.Knowledge;
using AftercareBot.Service.Hosting;

namespace AftercareBot.Service.Commands;

/// <summary><c>ask</c>: what the documents answer to a question.</summary>
internal static class AskCommand
{
    private static readonly TimeSpan LongestReading = TimeSpan.FromMinutes(2);

    public static Command Create()
    {
        var text = new Argument<string?>("text") { Description = "The question.", Arity = ArgumentArity.ZeroOrOne };
        var jsonl = new Option<bool>("--jsonl")
        {
            Description = "Read lines {\"id\",\"q\"} from standard input and write a line for each.",
        };
        var documents = new Option<string?>("--documents") { Description = "Answer from the documents in this folder." };
        var drafts = new Option<bool>("--drafts")
        {
            Description = "Let documents marked 'reviewed: no' answer, which they then say.",
        };
        var command = new Command("ask", "Answers a question from the documents, with sources.")
        {
            text,
            jsonl,
            documents,
            drafts,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var oracle = await OracleAsync(parsed.GetValue(documents), parsed.GetValue(drafts), cancellationToken);
                if (oracle is null)
                    return 2;
                if (parsed.GetValue(jsonl))
                {
                    await JsonLines.RunAsync((line, writer) => Answer(oracle, line, writer), cancellationToken);
                    return 0;
                }

                if (parsed.GetValue(text) is not { } question)
                {
                    await Console.Error.WriteLineAsync("Give a question, or --jsonl to read lines from standard input.");
                    return 2;
                }

                Print(oracle.Ask(question));
                return 0;
            }
        );
        return command;
    }

    private static async Task<Oracle?> OracleAsync(
        string? folder,
        bool isAnsweringFromDrafts,
        CancellationToken cancellationToken
    )
    {
        var settings = KnowledgeSettings.From(ServiceSettings.Read());
        if (folder is not null)
            settings = settings with { Folder = Path.GetFullPath(folder) };
        if (isAnsweringFromDrafts)
            settings = settings with { AnswerFromDrafts = true };
        if (!Directory.Exists(settings.Folder))
        {
            await Console.Error.WriteLineAsync($"There is no folder {settings.Folder}.");
            return null;
        }

        var load = KnowledgeBase.Load(settings);
        foreach (var problem in load.Problems)
            await Console.Error.WriteLineAsync(problem.ToString());
        // Documents of another folder are read for their meaning meanwhile; once that is done, the same question gets the same answer.
        await Task.WhenAny(load.Base.MeaningRead, Task.Delay(LongestReading, TimeProvider.System, cancellationToken));
        return Oracle.Create(load.Base);
    }

    private static void Answer(Oracle oracle, JsonElement line, Utf8JsonWriter writer)
    {
        var question = JsonLines.RequireText(line, "q");
        var start = Stopwatch.GetTimestamp();
        var reply = oracle.Ask(question);
        var microseconds = JsonLines.Microseconds(start);
        writer.WriteString("outcome", reply.Outcome);
        writer.WriteString("answer", reply.Text);
        writer.WriteStartArray("sources");
        foreach (var source in reply.Sources)
        {
            writer.WriteStartObject();
            writer.WriteString("file", source.File);
            writer.WriteString("heading", source.Heading);
            writer.WriteString("source", source.Publisher.Length > 0 ? $"{source.Publisher}, {source.Title}" : source.Title);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (reply.Choices.Count > 0)
        {
            writer.WriteStartArray("choices");
            foreach (var choice in reply.Choices)
                writer.WriteStringValue(choice.Question);
            writer.WriteEndArray();
        }

        writer.WriteNumber("score", Math.Round(reply.Score, 4));
        writer.WriteNumber("microseconds", microseconds);
    }

    private static void Print(OracleReply reply)
    {
        Console.WriteLine($"[{reply.Outcome}, {reply.Score:P0}]");
        Console.WriteLine(reply.Text);
        foreach (var choice in reply.Choices)
            Console.WriteLine($"  - {choice.Question}");
        foreach (var source in reply.Sources)
            Console.WriteLine($"  {source.File} # {source.Heading}: {source.Publisher} {source.Title}");
    }
}
