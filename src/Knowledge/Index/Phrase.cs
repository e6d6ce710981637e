namespace AftercareBot.Knowledge;

/// <summary>A way of asking for an entry: its heading, or an "also asked" line.</summary>
/// <param name="Entry">Number of the entry.</param>
/// <param name="IsHeading">Whether it is the heading itself.</param>
/// <param name="Terms">Its terms in order, each once.</param>
/// <param name="Kinds">What kinds of answer it asks for, a bit each.</param>
/// <param name="Hash">Of its normalised words.</param>
internal sealed record Phrase(int Entry, bool IsHeading, int[] Terms, uint Kinds, ulong Hash)
{
    /// <summary>Length of its vector of term weights; set when the weights are known.</summary>
    public float Norm { get; set; }
}
