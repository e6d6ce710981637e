namespace AftercareBot.Knowledge;

/// <summary>How a question lies between the lines that are referred and those that entries answer.</summary>
/// <param name="Share">What part of the nearest lines is referred, the nearer the heavier.</param>
/// <param name="Line">Likeness of the nearest line that is referred.</param>
/// <param name="OverLines">By how much that is nearer than the nearest line of an entry.</param>
/// <param name="Middle">Likeness of the nearest middle of a group that is referred.</param>
/// <param name="OverMiddles">By how much that is nearer than the nearest middle of an entry.</param>
/// <param name="OverOutside">By how much the nearest line that is referred is nearer than one that is neither.</param>
internal readonly record struct ReferSigns(
    float Share,
    float Line,
    float OverLines,
    float Middle,
    float OverMiddles,
    float OverOutside
);
