using System.Collections.Frozen;
using AftercareBot.Dialogs.Words;
using AftercareBot.Safety;

namespace AftercareBot.Dialogs.Crisis;

/// <summary>The reviewed answers to danger, read from <c>Crisis/replies.LANGUAGE.yaml</c>.</summary>
public sealed class CrisisReplyBook
{
    /// <summary>The category that answers when none fits better; every level has it.</summary>
    public const string DefaultCategory = "default";

    private readonly FrozenDictionary<
        (string Language, RiskLevel Level, string Category, RiskSubject Subject),
        CrisisReply
    > replies;

    private CrisisReplyBook(Dictionary<(string, RiskLevel, string, RiskSubject), CrisisReply> replies) =>
        this.replies = replies.ToFrozenDictionary();

    /// <summary>Every reply with its language.</summary>
    public IEnumerable<(string Language, CrisisReply Reply)> All => replies.Select(entry => (entry.Key.Language, entry.Value));

    /// <summary>Reads the replies of every language.</summary>
    /// <exception cref="WordsException">
    /// A reply is broken, has an unknown placeholder, or is missing in a language, or a level lacks its default.
    /// </exception>
    public static CrisisReplyBook Load(string folder)
    {
        var problems = new List<WordProblem>();
        var replies = new Dictionary<(string Language, RiskLevel Level, string Category, RiskSubject Subject), CrisisReply>();
        foreach (var language in Languages.All)
        {
            var fileName = $"replies.{language}.yaml";
            var path = Path.Combine(folder, "Crisis", fileName);
            if (!File.Exists(path))
                problems.Add(new WordProblem(fileName, 0, "The file is missing."));
            else if (YamlReading.ReadMapping(path, fileName, problems) is { } mapping)
                foreach (var node in mapping["replies"]?.Items?.Where(item => item.Entries is not null) ?? [])
                    if (CrisisReplyReader.Read(node, fileName, problems) is { } reply)
                        replies[(language, reply.Level, reply.Category, reply.Subject)] = reply;
        }

        CheckComplete(replies.Keys, problems);
        if (problems.Count > 0)
            throw new WordsException(problems);
        return new CrisisReplyBook(replies);
    }

    /// <summary>The reply that fits best: the category's own, else the default of the level. A group is answered as another person.</summary>
    public CrisisReply For(RiskAssessment assessment, string language)
    {
        var subject = assessment.Subject is RiskSubject.Other or RiskSubject.Group ? RiskSubject.Other : RiskSubject.Self;
        var spoken = Languages.FromLocale(language) ?? Languages.Default;
        return replies.TryGetValue((spoken, assessment.Level, assessment.Category, subject), out var reply)
            ? reply
            : replies[(spoken, assessment.Level, DefaultCategory, subject)];
    }

    private static void CheckComplete(
        IReadOnlyCollection<(string Language, RiskLevel Level, string Category, RiskSubject Subject)> keys,
        List<WordProblem> problems
    )
    {
        RiskLevel[] levels = [RiskLevel.Concern, RiskLevel.Crisis, RiskLevel.Emergency];
        RiskSubject[] subjects = [RiskSubject.Self, RiskSubject.Other];
        var wanted = keys.Select(key => (key.Level, key.Category, key.Subject))
            .Concat(levels.SelectMany(level => subjects.Select(subject => (level, DefaultCategory, subject))))
            .Distinct();
        foreach (var (level, category, subject) in wanted)
        foreach (var language in Languages.All)
            if (!keys.Contains((language, level, category, subject)))
                problems.Add(
                    new WordProblem(
                        $"replies.{language}.yaml",
                        0,
                        $"The reply to {level}, {category}, {subject} is missing; add it."
                    )
                );
    }
}
