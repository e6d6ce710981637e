using AftercareBot.Dialogs.Words;
using AftercareBot.Knowledge;

namespace AftercareBot.Service.Hosting;

/// <summary>Where the documents are and whether drafts answer: section <c>Knowledge</c>.</summary>
internal static class KnowledgeSettings
{
    public static KnowledgeOptions From(IConfiguration configuration) =>
        new()
        {
            Folder = Folders.Documents(configuration),
            AnswerFromDrafts = configuration.GetValue("Knowledge:AnswerFromDrafts", defaultValue: false),
        };

    /// <summary>Stops the start when the rules are missing that keep doses and diagnoses out of answers: without them it may not answer at all.</summary>
    /// <exception cref="MissingDataException">A language has no such rules.</exception>
    public static void RequireReferRules(KnowledgeOptions options)
    {
        foreach (var language in Languages.All)
            if (!File.Exists(Path.Combine(options.DataFolder, $"refer.{language}.txt")))
                throw new MissingDataException(Path.Combine(options.DataFolder, $"refer.{language}.txt"));
    }
}
