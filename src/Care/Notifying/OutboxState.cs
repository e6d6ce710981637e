namespace AftercareBot.Care.Notifying;

/// <summary>Where a row of the outbox stands. The numbers are stored.</summary>
internal enum OutboxState
{
    Pending = 0,
    Delivered = 1,
    GaveUp = 2,
    Cancelled = 3,
}
