namespace AftercareBot.Care.Deliveries;

/// <summary>
/// Knows what channels have delivered, over restarts and instances, so that a repeat is not handled again. Only a hash of an id is
/// kept. A message counts as handled when its handling ended, not when it began: a repeat after a kill is taken.
/// </summary>
public interface IDeliveries
{
    /// <summary>Takes a delivery, if nobody has it.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="id">The channel's id of the message, the same at every repeat.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<DeliveryState> TakeAsync(string channel, string id, CancellationToken cancellationToken);

    /// <summary>The delivery was handled.</summary>
    Task DoneAsync(string channel, string id, CancellationToken cancellationToken);

    /// <summary>Its handling failed, so that a repeat is to be taken.</summary>
    Task ForgetAsync(string channel, string id, CancellationToken cancellationToken);
}
