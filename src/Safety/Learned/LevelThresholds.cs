using System.Runtime.InteropServices;

namespace AftercareBot.Safety;

/// <summary>From which probability a message is given a level.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct LevelThresholds
{
    public float Page;

    /// <summary>The same for a message read after earlier ones: what was said before makes more of it look grave.</summary>
    public float PageAfterEarlier;

    public float Emergency;

    /// <summary>From which probability of Emergency a message is one that pages anyway.</summary>
    public float EmergencyWhenPaging;

    public float Concern;

    /// <summary>The level that probabilities lift to, given what the rules say.</summary>
    public readonly RiskLevel Lift(NetScore score, RiskLevel rules, bool afterEarlier)
    {
        if (score.Emergency >= Emergency)
            return RiskLevel.Emergency;
        if (score.Page >= (afterEarlier ? PageAfterEarlier : Page) || rules == RiskLevel.Crisis)
            return score.Emergency >= EmergencyWhenPaging ? RiskLevel.Emergency : RiskLevel.Crisis;
        return score.Concern >= Concern ? RiskLevel.Concern : RiskLevel.None;
    }
}
