namespace AftercareBot.Knowledge;

/// <summary>A loaded base and everything that was wrong on the way.</summary>
/// <param name="Base">Ready to answer, from whatever could be read.</param>
/// <param name="Problems">By file and line.</param>
public sealed record KnowledgeLoad(KnowledgeBase Base, IReadOnlyList<KnowledgeProblem> Problems)
{
    internal IReadOnlyDictionary<string, Document> Documents { get; init; } =
        new Dictionary<string, Document>(StringComparer.Ordinal);
}
