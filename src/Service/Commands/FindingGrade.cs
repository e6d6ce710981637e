namespace AftercareBot.Service.Commands;

/// <summary>How a finding of the doctor stands.</summary>
internal enum FindingGrade
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>It works, and should be looked at.</summary>
    Warning,

    /// <summary>It would fail a member.</summary>
    Broken,
}
