using AftercareBot.Care.Cases;
using AftercareBot.Care.Responders;
using AftercareBot.Safety;

namespace AftercareBot.Service.ResponderConsole.Cases;

/// <summary>Gathers what the page of a case shows. That it was read goes into the case's history first.</summary>
internal sealed class CaseReader(ICases cases, IResponders responders, CrisisScreen screen)
{
    /// <summary>The reading for a responder, or null when there is no such case.</summary>
    public async Task<CaseReading?> ReadAsync(Guid caseId, Guid responderId, CancellationToken cancellationToken)
    {
        if (await cases.ReadAsync(caseId, responderId, cancellationToken) is not { } file)
            return null;
        var accounts = await responders.ListAsync(cancellationToken);
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in file.Alerts.SelectMany(alert => alert.Rules))
            if (screen.ReasonOf(rule) is { } reason)
                reasons[rule] = reason;
        return new CaseReading(file, accounts.ToDictionary(account => account.Id), reasons);
    }
}
