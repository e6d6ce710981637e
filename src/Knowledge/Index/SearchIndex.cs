namespace AftercareBot.Knowledge;

/// <summary>Everything that can be found in one language. Immutable once built.</summary>
internal sealed class SearchIndex
{
    public required string Language { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    public required TypoIndex Typos { get; init; }

    public required QuestionKinds Kinds { get; init; }

    public required IndexedEntry[] Entries { get; init; }

    public required Phrase[] Phrases { get; init; }

    /// <summary>By term.</summary>
    public required Postings[] TermEntries { get; init; }

    /// <summary>By term: the phrases that hold it.</summary>
    public required int[][] TermPhrases { get; init; }

    /// <summary>By phrase: one over the length of its vector of term weights; 0 when it has none.</summary>
    public required float[] PhraseScale { get; init; }

    /// <summary>By term: rarity, lowered for weak words.</summary>
    public required float[] Weights { get; init; }

    /// <summary>By term: other terms that partly stand for it.</summary>
    public required Dictionary<int, NearTerm[]> Near { get; init; }

    /// <summary>Normalised phrase → its entries.</summary>
    public required Dictionary<ulong, int[]> Exact { get; init; }

    /// <summary>Normalised phrases that are known not to be covered → the category to refer in, or null.</summary>
    public required Dictionary<ulong, string?> Outside { get; init; }

    /// <summary>By group of questions that are not covered: the category to refer in, or null.</summary>
    public required string?[] ReferGroups { get; init; }

    /// <summary>The weight of a word that no entry holds.</summary>
    public required float UnknownWeight { get; init; }

    /// <summary>Whether most phrases were authored as ways of asking.</summary>
    public required bool IsAuthored { get; init; }

    /// <summary>Null when hardly any way of asking is stored.</summary>
    public required IntentModel? Intents { get; init; }

    /// <summary>Where its ways of asking point; null when meaning is not read.</summary>
    public MeaningIndex? Meaning { get; set; }

    /// <summary>The drug that the documents are about, which a question need not name; <see cref="Surface.None"/> when there is none.</summary>
    public required int TopicTerm { get; init; }
}
