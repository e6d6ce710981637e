namespace AftercareBot.Knowledge.Import;

/// <summary>What an import brought.</summary>
/// <param name="Drafts">Paths of the drafts written.</param>
/// <param name="Flags">What reviewers must look at, in the order of the files.</param>
/// <param name="Problems">Files that could not be read, and why.</param>
public sealed record ImportResult(
    IReadOnlyList<string> Drafts,
    IReadOnlyList<ReviewFlag> Flags,
    IReadOnlyList<KnowledgeProblem> Problems
);
