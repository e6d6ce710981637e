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
}
