namespace AftercareBot.Knowledge;

/// <summary>Everything read from the room's data folder.</summary>
internal sealed class KnowledgeData
{
    /// <summary>Languages the bot speaks; the first is assumed when nothing tells.</summary>
    public static readonly string[] SpokenLanguages = ["en", "es"];

    private readonly Dictionary<string, LanguageData> _languages;

    private KnowledgeData(
        Dictionary<string, LanguageData> languages,
        LanguageGuesser guesser,
        Model model,
        MeaningStore? meaning
    ) => (_languages, Guesser, Model, Meaning) = (languages, guesser, model, meaning);

    public LanguageGuesser Guesser { get; }

    public Model Model { get; init; }

    /// <summary>Null when words alone are compared.</summary>
    public MeaningStore? Meaning { get; }

    public static KnowledgeData Read(string folder, List<KnowledgeProblem> problems)
    {
        var languages = SpokenLanguages.ToDictionary(l => l, l => LanguageData.Read(folder, l, problems), StringComparer.Ordinal);
        return new KnowledgeData(
            languages,
            LanguageGuesser.Read(folder, problems),
            Model.Read(folder, problems),
            MeaningStore.Open(folder)
        );
    }

    public KnowledgeData With(Model model) => new(_languages, Guesser, model, Meaning);

    public LanguageData Of(string language) => _languages.GetValueOrDefault(language, _languages[SpokenLanguages[0]]);
}
