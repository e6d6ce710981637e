namespace AftercareBot.Safety;

/// <summary>How much danger a message holds. The order matters: a later level is a greater danger.</summary>
public enum RiskLevel
{
    /// <summary>Nothing that calls for support.</summary>
    None,

    /// <summary>Passive ideation, hopelessness, a relapse just now, mixing or stopping without symptoms yet: support, nobody woken.</summary>
    Concern,

    /// <summary>Active thoughts, intent or plan, threat, abuse, dangerous withdrawal: responders are paged.</summary>
    Crisis,

    /// <summary>A life is in danger now: the reply opens with the emergency number and responders are paged at once.</summary>
    Emergency,
}
