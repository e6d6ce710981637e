using AftercareBot.Care.Coordination;
using AftercareBot.Care.Escalation;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Responders;
using AftercareBot.Care.Rota;

namespace AftercareBot.Service.ResponderConsole.Coordination;

/// <summary>Gathers what the pages of coordinators show.</summary>
internal sealed class CoordinationReader(
    IRota rota,
    IResponders responders,
    IPolicyBook policies,
    ICoordinatorDesk desk,
    IEnumerable<INotifier> notifiers
)
{
    private const string ToMembers = "member";

    private static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    public async Task<CoordinationReading> ReadAsync(CancellationToken cancellationToken)
    {
        var accounts = await responders.ListAsync(cancellationToken);
        var contacts = new Dictionary<Guid, IReadOnlyList<ResponderContact>>();
        foreach (var account in accounts.Where(account => account.DisabledAt is null))
            contacts[account.Id] = await responders.ContactsAsync(account.Id, cancellationToken);
        var ways = notifiers.Where(notifier => notifier.Kind != ToMembers).ToList();
        return new CoordinationReading
        {
            Accounts = accounts,
            Shifts = await rota.ShiftsAsync(cancellationToken),
            Overrides = await rota.OverridesAsync(cancellationToken),
            Gaps = await rota.GapsAsync(Ahead, cancellationToken),
            Policy = policies.Current,
            IsPolicyKept = policies.IsKept,
            Ways = [.. ways.Where(IsUsable).Select(way => way.Kind)],
            PersonalWays = [.. ways.Where(IsPersonal).Select(way => way.Kind)],
            Contacts = contacts,
            Changes = await desk.LatestAsync(cancellationToken),
        };
    }

    private static bool IsPersonal(INotifier notifier) => notifier.ReachesPersons;

    private static bool IsUsable(INotifier notifier) => notifier.SharedTargets.Count > 0 || IsPersonal(notifier);
}
