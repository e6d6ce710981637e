namespace AftercareBot.Knowledge;

/// <summary>A way of asking, and where it points.</summary>
/// <param name="Entry">Number of its entry; below zero for a group that no entry answers.</param>
internal readonly record struct MeaningLine(int Entry, MeaningVector Vector)
{
    public bool IsOutside => Entry < 0;

    /// <summary>Position of its group in <see cref="SearchIndex.ReferGroups"/>, where no entry answers.</summary>
    public int Group => -1 - Entry;

    public static MeaningLine Outside(int group, MeaningVector vector) => new(-1 - group, vector);
}
