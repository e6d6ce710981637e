using AftercareBot.Knowledge;

namespace AftercareBot.KnowledgeTraining;

/// <summary>A question that was searched, with what would have been right.</summary>
/// <param name="Right">Positions of right candidates in the list before training; empty when none is right.</param>
internal sealed record Example(SearchIndex Index, Query Query, List<Candidate> Candidates, HashSet<int> Right, float Weight)
{
    /// <summary>The candidates once meaning was read too; null when it was not.</summary>
    public List<Candidate>? Again { get; init; }

    /// <summary>Whether it is known not to be covered.</summary>
    public bool IsOutside { get; init; }

    /// <summary>Whether it must be referred.</summary>
    public bool IsRefer { get; init; }

    /// <summary>What words and meaning say about referring it; null when it was not read for its meaning.</summary>
    public (float ByWords, float Outside, ReferSigns Signs)? Refer { get; init; }
}
