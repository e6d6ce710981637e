namespace AftercareBot.Knowledge;

/// <summary>All data files of one language.</summary>
internal sealed class LanguageData
{
    private readonly Lazy<PatternBook> _claims;

    // Only an import needs them; a start should not wait.
    private LanguageData(Func<PatternBook> claims) => _claims = new Lazy<PatternBook>(claims);

    public required string Language { get; init; }

    public required Lexicon Lexicon { get; init; }

    public required QuestionKinds Kinds { get; init; }

    /// <summary>What must be referred, by category.</summary>
    public required PatternBook Refer { get; init; }

    /// <summary>Signs that a question is about medicines or drugs.</summary>
    public required PatternBook Medicine { get; init; }

    /// <summary>What must never be said, by category.</summary>
    public required PatternBook Guard { get; init; }

    /// <summary>Signs that a question leans on the one before.</summary>
    public required PatternBook FollowUp { get; init; }

    /// <summary>Subjects on which documents contradict each other.</summary>
    public PatternBook Claims => _claims.Value;

    public required Replies Replies { get; init; }

    public required IReadOnlyList<string> PatternWords { get; init; }

    public static LanguageData Read(string folder, string language, List<KnowledgeProblem> problems)
    {
        var lexicon = LexiconReader.Read(folder, language, problems);
        var kinds = PatternBookReader.Read(folder, $"questions.{language}.txt", lexicon, problems);
        var refer = PatternBookReader.Read(folder, $"refer.{language}.txt", lexicon, problems);
        var guard = PatternBookReader.Read(folder, $"guard.{language}.txt", lexicon, problems);
        var followUp = PatternBookReader.Read(folder, $"followup.{language}.txt", lexicon, problems);
        return new LanguageData(() => PatternBookReader.Read(folder, $"claims.{language}.txt", lexicon, []))
        {
            Language = language,
            Lexicon = lexicon,
            Kinds = new QuestionKinds(kinds),
            Refer = refer,
            Medicine = PatternBookReader.Read(folder, $"medicine.{language}.txt", lexicon, problems),
            Guard = guard,
            FollowUp = followUp,
            Replies = Replies.Read(folder, language, problems),
            PatternWords = [.. kinds.Vocabulary.Concat(refer.Vocabulary).Concat(followUp.Vocabulary)],
        };
    }
}
