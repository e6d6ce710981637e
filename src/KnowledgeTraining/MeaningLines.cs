using System.Text.Encodings.Web;
using System.Text.Json;
using AftercareBot.Knowledge;

namespace AftercareBot.KnowledgeTraining;

/// <summary>Writes the ways of asking for the script that trains what reads their meaning.</summary>
internal static class MeaningLines
{
    private const int Parts = 5;
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Whether a line is kept from that training, though not from this one: what weighs meaning against words must see it on lines
    /// that were not learned by heart.
    /// </summary>
    public static bool IsSpare(string line) => PhraseHash.Of([Words.Normalize(line)]) / 3 % Parts == 0;

    public static void Write(IEnumerable<Document> documents, IReadOnlySet<string> heldBack, TextWriter output)
    {
        foreach (var document in documents)
        {
            for (var at = 0; at < document.Entries.Count; at++)
            {
                var entry = document.Entries[at];
                foreach (var line in entry.AlsoAsked.Prepend(entry.Heading))
                {
                    var words = Words.Normalize(line);
                    output.WriteLine(
                        JsonSerializer.Serialize(
                            new
                            {
                                // An entry and its translation stand at the same place of files of the same name.
                                matter = $"{Path.GetFileName(document.File)}#{at}",
                                language = document.Language,
                                // What is referred has a matter of its own, a class of it each.
                                outside = document.IsOutside && entry.Refer is null,
                                part = heldBack.Contains(words) ? "held"
                                : IsSpare(line) ? "spare"
                                : "open",
                                words,
                            },
                            Json
                        )
                    );
                }
            }
        }
    }
}
