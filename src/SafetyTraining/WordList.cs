using System.Text;
using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Collects the words that careful lines use often: a word on this list is not taken for a slip of another.</summary>
internal static class WordList
{
    private const int Often = 3;
    private static readonly HashSet<string> Careless = new(["sms", "typo", "obfuscated", "slang"], StringComparer.Ordinal);

    public static void Write(CrisisScreen screen, IEnumerable<Line> lines, string folder)
    {
        var counts = new Dictionary<(Language Language, string Word), int>();
        var scratch = ScreenScratch.Current;
        foreach (var line in lines.Where(line => line.Part != Part.Held && !Careless.Contains(line.Style)))
        {
            screen.Prepare(line.Text, [], scratch);
            for (var i = 0; i < scratch.Tokens.RawCount; i++)
            {
                var letters = scratch.Tokens.Letters(scratch.Tokens.Raw[i]);
                if (letters.Length < 3 || letters.ContainsAnyExceptInRange('a', 'z'))
                    continue;
                var key = (scratch.Tokens.Language, letters.ToString());
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }
        Write(counts, Language.English, Path.Combine(folder, "Net/words.en.txt"));
        Write(counts, Language.Spanish, Path.Combine(folder, "Net/words.es.txt"));
    }

    private static void Write(Dictionary<(Language Language, string Word), int> counts, Language language, string path)
    {
        var words = counts
            .Where(entry => entry.Key.Language == language && entry.Value >= Often)
            .Select(entry => entry.Key.Word)
            .Order(StringComparer.Ordinal);
        var text =
            "# Written by the SafetyTraining command: words seen often enough to be no slips of the pen.\n"
            + string.Join('\n', words)
            + "\n";
        File.WriteAllText(path, text, Encoding.ASCII);
    }
}
