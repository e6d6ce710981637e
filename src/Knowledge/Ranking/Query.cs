namespace AftercareBot.Knowledge;

/// <summary>A question as the index sees it.</summary>
internal sealed class Query
{
    /// <summary>Folded, respelled and corrected words, filler included.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    public required QueryTerm[] Terms { get; init; }

    public required uint Kinds { get; init; }

    /// <summary>Of the words before misspellings were corrected.</summary>
    public required ulong Hash { get; init; }

    /// <summary>For the intent model.</summary>
    public required int[] IntentKeys { get; init; }

    /// <summary>Sum of the weights.</summary>
    public required float Mass { get; init; }

    /// <summary>Share of the weight that lies on words no entry holds.</summary>
    public required float UnknownShare { get; init; }

    /// <summary>Share of the words that were corrected.</summary>
    public required float TypoShare { get; init; }
}
