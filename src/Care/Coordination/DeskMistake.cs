namespace AftercareBot.Care.Coordination;

/// <summary>Why a change was not made.</summary>
public enum DeskMistake
{
    /// <summary>Nothing is wrong; it was made.</summary>
    None,

    /// <summary>Only coordinators and clinical leads change these.</summary>
    NotAllowed,

    /// <summary>There is no such active responder.</summary>
    NoResponder,

    /// <summary>The time zone is not known.</summary>
    TimeZone,

    /// <summary>A shift is from one minute to seven days long.</summary>
    Length,

    /// <summary>It ends before it begins, or is over already.</summary>
    Times,

    /// <summary>No such way to reach somebody is set up.</summary>
    Notifier,

    /// <summary>The address does not look like one of its kind.</summary>
    Address,

    /// <summary>The policy has no steps, or more than fit.</summary>
    Steps,

    /// <summary>A step names nobody who is known.</summary>
    Who,

    /// <summary>A time is out of its range.</summary>
    Wait,

    /// <summary>It is gone already.</summary>
    Gone,
}
