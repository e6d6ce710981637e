namespace AftercareBot.Knowledge;

/// <summary>A word as it is written, folded.</summary>
/// <param name="Text">The folded word.</param>
/// <param name="Stem">Number of its stem, the alphabet of multi-word forms.</param>
/// <param name="Term">Number of the term it stands for; <see cref="None"/> for filler.</param>
internal readonly record struct Surface(string Text, int Stem, int Term)
{
    public const int None = -1;
}
