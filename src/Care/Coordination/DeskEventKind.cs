namespace AftercareBot.Care.Coordination;

/// <summary>What coordinators change. The words are stored; docs/desk-events.md says when each is written.</summary>
public static class DeskEventKind
{
    /// <summary>A weekly shift was added.</summary>
    public const string ShiftAdded = "shift_added";

    /// <summary>A weekly shift was taken away.</summary>
    public const string ShiftRemoved = "shift_removed";

    /// <summary>An exception to the shifts was added.</summary>
    public const string OverrideAdded = "override_added";

    /// <summary>An exception to the shifts was taken away.</summary>
    public const string OverrideRemoved = "override_removed";

    /// <summary>An address was added.</summary>
    public const string ContactAdded = "contact_added";

    /// <summary>An address was taken away.</summary>
    public const string ContactRemoved = "contact_removed";

    /// <summary>An address became the first that is tried.</summary>
    public const string ContactPreferred = "contact_preferred";

    /// <summary>The policy for new cases was changed.</summary>
    public const string PolicySaved = "policy_saved";

    /// <summary>The policy of the settings holds again.</summary>
    public const string PolicyReset = "policy_reset";
}
