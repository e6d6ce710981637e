namespace AftercareBot.Knowledge;

/// <summary>A way of asking, and where it points.</summary>
/// <param name="Entry">Number of its entry; <see cref="Outside"/> for one that no entry answers.</param>
internal readonly record struct MeaningLine(int Entry, MeaningVector Vector)
{
    public const int Outside = -1;
}
