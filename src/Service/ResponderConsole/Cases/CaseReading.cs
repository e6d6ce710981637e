using AftercareBot.Care.Cases;
using AftercareBot.Care.Responders;

namespace AftercareBot.Service.ResponderConsole.Cases;

/// <summary>All that the page of a case shows.</summary>
/// <param name="File">The case, what the person wrote, and what happened.</param>
/// <param name="Responders">All accounts, by id.</param>
/// <param name="Reasons">Why each rule is there, by its id.</param>
public sealed record CaseReading(
    CaseFile File,
    IReadOnlyDictionary<Guid, Responder> Responders,
    IReadOnlyDictionary<string, string> Reasons
)
{
    public Case Case => File.Case;

    /// <summary>The name of a responder; null when the account is gone.</summary>
    public string? NameOf(Guid? responderId) =>
        responderId is { } id && Responders.TryGetValue(id, out var found) ? found.Name : null;
}
