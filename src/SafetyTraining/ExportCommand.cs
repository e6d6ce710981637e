using System.Text.Json;
using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Writes every line as the reader's training needs it: the words as the screen mends them, what they deserve, which part they are of.</summary>
internal static class ExportCommand
{
    /// <summary>Of the open lines, one in so many is kept from the reader's training too, and says how far its word is to be trusted.</summary>
    private const int TuningShare = 8;

    public const string Tuning = "tuning";

    public static int Run(Workspace workspace, TextWriter output)
    {
        foreach (var line in workspace.Corpus.Lines)
        {
            var exported = new
            {
                level = (int)line.Level,
                category = line.Category,
                subject = (int)line.Subject,
                style = line.Style,
                writer = line.Writer,
                part = PartOf(line),
                text = workspace.Screen.ReadWords(line.Text),
                earlier = line.Context.Select(message => new
                {
                    bot = message.From == MessageSender.Bot,
                    text = workspace.Screen.ReadWords(message.Text),
                }),
            };
            output.WriteLine(JsonSerializer.Serialize(exported));
        }
        return 0;
    }

    /// <summary>The part of a line in the reader's training; messages of one conversation stay together.</summary>
    public static string PartOf(Line line)
    {
        if (line.Part == Part.Held)
            return "held";
        var key = line.Context.Count > 0 ? line.Context[0].Text : line.Text;
        return (WordHash.Of(key) >> 33) % TuningShare == 0 ? Tuning : "open";
    }
}
