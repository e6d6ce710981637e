using System.Runtime.CompilerServices;

namespace AftercareBot.Knowledge;

/// <summary>What is known about how well an entry fits a question; each about 0 to 1. The order is that of the model file.</summary>
[InlineArray(Count)]
internal struct Features
{
    public const int Count = 28;

    /// <summary>Where the intent model's probability stands.</summary>
    public const int Intent = 17;

    /// <summary>Where the likeness of meaning stands; from here on all is 0 until a question was read for its meaning.</summary>
    public const int Meaning = 22;

    private float _first;

    public static readonly string[] Names =
    [
        "bm25",
        "best-phrase",
        "second-phrase",
        "heading",
        "covered-by-questions",
        "covered",
        "phrase-covered",
        "kind-agrees",
        "kind-conflicts",
        "drug-missing",
        "drug-missing-in-questions",
        "drug-extra",
        "order",
        "largest-gap",
        "best-phrase-squared",
        "phrase-and-question-covered",
        "own-matter",
        "intent",
        "intent-nearness",
        "intent-first",
        "outside",
        "refer",
        "meaning",
        "meaning-nearness",
        "meaning-first",
        "meaning-votes",
        "outside-by-meaning",
        "meaning-middle",
    ];
}
