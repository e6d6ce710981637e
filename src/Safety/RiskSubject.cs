namespace AftercareBot.Safety;

/// <summary>Who is in danger.</summary>
public enum RiskSubject
{
    /// <summary>Nobody: the level is <see cref="RiskLevel.None"/>.</summary>
    None,

    /// <summary>The person who wrote the message.</summary>
    Self,

    /// <summary>One other person.</summary>
    Other,

    /// <summary>Several people.</summary>
    Group,
}
