namespace AftercareBot.Care.Alerts;

/// <summary>How urgent an alert is; higher is more urgent. The numbers are stored.</summary>
public enum AlertLevel
{
    /// <summary>On the responders' list; nobody is woken.</summary>
    Concern = 1,

    /// <summary>Responders are paged.</summary>
    Crisis = 2,

    /// <summary>Life in danger now: responders are paged at once, ahead of everything.</summary>
    Emergency = 3,
}
