using AftercareBot.Care.Storage;

namespace AftercareBot.Care.Notifying;

/// <summary>Something is due in the outbox.</summary>
internal sealed class OutboxSignal : WakeSignal;
