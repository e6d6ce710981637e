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

    /// <summary>From which probability of Emergency a message is one that pages anyway.</summary>
    public float EmergencyWhenPaging;

    /// <summary>From which probability a message pages when it is read after earlier ones: what was said before makes more of it look grave.</summary>
    public float PageAfterEarlier;

    /// <summary>What one step of a kind weight stands for.</summary>
    public float KindStep;
}
