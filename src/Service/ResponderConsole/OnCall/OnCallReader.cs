using AftercareBot.Care.Escalation;
using AftercareBot.Care.Responders;
using AftercareBot.Care.Rota;

namespace AftercareBot.Service.ResponderConsole.OnCall;

/// <summary>Gathers what the page of the rota shows.</summary>
internal sealed class OnCallReader(IRota rota, IResponders responders, IPolicyBook policies, TimeProvider timeProvider)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    /// <summary>The names of those who are on call now.</summary>
    public async Task<IReadOnlyList<string>> NowAsync(CancellationToken cancellationToken)
    {
        var onCall = await rota.OnCallAsync(timeProvider.GetUtcNow(), cancellationToken);
        var accounts = await responders.ListAsync(cancellationToken);
        return [.. accounts.Where(account => onCall.Contains(account.Id)).Select(account => account.Name)];
    }

    public async Task<OnCallReading> ReadAsync(CancellationToken cancellationToken)
    {
        var accounts = await responders.ListAsync(cancellationToken);
        return new OnCallReading(
            accounts.ToDictionary(account => account.Id, account => account.Name),
            await NowAsync(cancellationToken),
            await rota.ShiftsAsync(cancellationToken),
            await rota.GapsAsync(Ahead, cancellationToken),
            policies.Current
        );
    }
}
