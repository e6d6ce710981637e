namespace AftercareBot.Care.Notifying;

/// <summary>Somewhere a notification can go.</summary>
/// <param name="Notifier">The kind.</param>
/// <param name="Target">A shared target's name, or the id of a responder's contact (the address is read when it is sent).</param>
/// <param name="ResponderId">The responder, if it reaches one.</param>
internal sealed record PageTarget(string Notifier, string Target, Guid? ResponderId);
