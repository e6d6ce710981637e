namespace AftercareBot.Care.Escalation;

/// <summary>The policy for new cases: what coordinators keep in the console, or else the settings.</summary>
public interface IPolicyBook
{
    /// <summary>The policy that a case raised now gets. In memory: a database that is away does not change it.</summary>
    EscalationOptions Current { get; }

    /// <summary>Whether it is kept in the console.</summary>
    bool IsKept { get; }
}
