namespace AftercareBot.Care.Deliveries;

/// <summary>What is known of a message that a channel delivers.</summary>
public enum DeliveryState
{
    /// <summary>It is new, or whoever had it has died over it: it is the caller's now.</summary>
    Taken,

    /// <summary>It is being handled, here or elsewhere. Whether well is not known yet, so the channel should ask again.</summary>
    UnderWay,

    /// <summary>It was handled.</summary>
    Done,
}
