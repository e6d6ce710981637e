namespace AftercareBot.Care.Responders;

/// <summary>An address at which a responder is reached.</summary>
/// <param name="Id">The contact.</param>
/// <param name="Notifier">The kind of notifier, for example <c>sms</c>.</param>
/// <param name="Address">The address; kept encrypted. Null when the key that protected it is gone.</param>
public sealed record ResponderContact(Guid Id, string Notifier, string? Address);
