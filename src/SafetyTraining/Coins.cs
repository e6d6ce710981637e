namespace AftercareBot.SafetyTraining;

/// <summary>Fair coins, seeded: sixty-four from each draw of an xorshift generator.</summary>
internal sealed class Coins(ulong seed)
{
    private ulong state = (seed * 0x9E3779B97F4A7C15) | 1;
    private ulong drawn;
    private int left;

    public bool Toss()
    {
        if (left == 0)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (drawn, left) = (state, 64);
        }
        left--;
        var heads = (drawn & 1) != 0;
        drawn >>= 1;
        return heads;
    }
}
