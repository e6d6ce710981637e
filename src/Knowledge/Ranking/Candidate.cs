namespace AftercareBot.Knowledge;

/// <summary>An entry that may answer.</summary>
internal sealed class Candidate(int entry, float bm25)
{
    public int Entry => entry;

    public float Bm25 { get; set; } = bm25;

    public Features Features;

    /// <summary>Set by the model; higher is better.</summary>
    public float Rank { get; set; }
}
