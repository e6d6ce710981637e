using System.Runtime.InteropServices;

namespace AftercareBot.Safety;

/// <summary>The head of the weights file.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct NetHeader
{
    public int Magic;
    public NetOutput Page;
    public NetOutput Emergency;
    public NetOutput Concern;

    /// <summary>For a message that the net decides by itself.</summary>
    public LevelThresholds Alone;

    /// <summary>From which probability of paging the net is in doubt, and the message is read whole; 2 where there is no reader.</summary>
    public float Doubt;

    /// <summary>The same for a message read after earlier ones.</summary>
    public float DoubtAfterEarlier;

    public Blend ReadPage;
    public Blend ReadEmergency;
    public Blend ReadConcern;

    /// <summary>For a message that was read whole.</summary>
    public LevelThresholds Read;

    /// <summary>What one step of a kind weight stands for.</summary>
    public float KindStep;

    /// <summary>Whether the thresholds were set for a net that may be in doubt.</summary>
    public readonly bool HasReader => Doubt < 1;

    /// <summary>Whether the net leaves a message to the reader.</summary>
    public readonly bool IsInDoubt(NetScore score, bool afterEarlier) =>
        score.Page >= (afterEarlier ? DoubtAfterEarlier : Doubt)
        && score.Page < (afterEarlier ? Alone.PageAfterEarlier : Alone.Page)
        && score.Emergency < Alone.Emergency;
}
