using System.Data;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Rota;
using Dapper;

namespace AftercareBot.Care.Escalation;

/// <summary>Whom a step reaches at this moment: the rota and the contacts as they are now, by a policy as it was.</summary>
internal sealed class TargetResolver(NotifierRegistry notifiers)
{
    private const string Contacts = """
        SELECT k.id, k.responder_id, k.notifier, r.role FROM responder_contacts k JOIN responders r ON r.id = k.responder_id
        WHERE r.disabled_at IS NULL ORDER BY k.place, k.created_at, k.id
        """;

    public static EscalationStep Coordinators { get; } = new() { Who = $"role:{Responders.ResponderRole.Coordinator}" };

    public static EscalationStep Shared { get; } = new() { Who = "shared" };

    public IReadOnlyList<PageTarget> Resolve(
        IDbConnection connection,
        IDbTransaction? transaction,
        EscalationStep step,
        DateTimeOffset now
    )
    {
        var shared = step.Who is "shared" or "shared_and_on_call" ? SharedTargets() : [];
        var persons = PersonFilter(connection, transaction, step.Who, now) is { } isMeant
            ? connection
                .Query<ContactRow>(Contacts, transaction: transaction)
                .Where(isMeant)
                .Where(contact => notifiers.Find(contact.Notifier) is { ReachesPersons: true })
                .Select(contact => new PageTarget(contact.Notifier, contact.Id.ToString(), contact.ResponderId))
            : [];
        if (step.By.Contains(EscalationStep.Preferred, StringComparer.Ordinal))
            return [.. shared, .. persons.DistinctBy(target => target.ResponderId)];
        return
        [
            .. shared
                .Concat(persons)
                .Where(target => step.By.Count == 0 || step.By.Contains(target.Notifier, StringComparer.Ordinal)),
        ];
    }

    /// <summary>True when a policy reaches somewhere that does not depend on a console being open.</summary>
    public bool CanReachAnybody(
        IDbConnection connection,
        IDbTransaction? transaction,
        EscalationPolicy policy,
        DateTimeOffset now
    ) =>
        policy
            .Steps.SelectMany(step => Resolve(connection, transaction, step, now))
            .Any(target => target.Notifier is not ConsoleNotifier.KindName);

    /// <summary>The coordinators, or the shared places when no coordinator can be reached.</summary>
    public IReadOnlyList<PageTarget> ResolveCoordinators(IDbTransaction transaction, DateTimeOffset now)
    {
        var coordinators = Resolve(transaction.Connection!, transaction, Coordinators, now);
        return coordinators.Count > 0 ? coordinators : Resolve(transaction.Connection!, transaction, Shared, now);
    }

    private IEnumerable<PageTarget> SharedTargets() =>
        notifiers.All.SelectMany(notifier =>
            notifier.SharedTargets.Select(target => new PageTarget(notifier.Kind, target, ResponderId: null))
        );

    private static Func<ContactRow, bool>? PersonFilter(
        IDbConnection connection,
        IDbTransaction? transaction,
        string who,
        DateTimeOffset now
    )
    {
        if (who is "shared")
            return null;
        if (who is "everyone")
            return static _ => true;
        if (who is "on_call" or "shared_and_on_call")
        {
            var ids = OnCall.At(connection, transaction, now);
            return contact => ids.Contains(contact.ResponderId);
        }

        return who.Split(':', 2) switch
        {
            ["role", var role] => contact => string.Equals(contact.Role, role, StringComparison.Ordinal),
            ["responder", var name] when Guid.TryParse(name, out var id) => contact => contact.ResponderId == id,
            // A frozen policy of a version to come: whom it means is not known here, and somebody has to come.
            _ => static _ => true,
        };
    }
}
