using AftercareBot.Care.Escalation;
using AftercareBot.Care.Rota;

namespace AftercareBot.Service.ResponderConsole.OnCall;

/// <summary>All that the page of the rota shows.</summary>
/// <param name="Names">The names of all accounts.</param>
/// <param name="Now">Who is on call now.</param>
/// <param name="Shifts">The weekly shifts.</param>
/// <param name="Gaps">When nobody is on call, in the coming days.</param>
/// <param name="Escalation">How new cases are paged.</param>
public sealed record OnCallReading(
    IReadOnlyDictionary<Guid, string> Names,
    IReadOnlyList<string> Now,
    IReadOnlyList<Shift> Shifts,
    IReadOnlyList<RotaGap> Gaps,
    EscalationOptions Escalation
);
