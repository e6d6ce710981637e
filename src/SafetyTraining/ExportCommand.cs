using System.Text.Json;
using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Writes every line as the reader's training needs it: the words as the screen mends them, what they deserve, which part they are of.</summary>
internal static class ExportCommand
{
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
                part = line.Part.ToString().ToLowerInvariant(),
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
}
