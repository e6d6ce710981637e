using System.Data;
using AftercareBot.Care.Escalation;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Responders;
using AftercareBot.Care.Rota;
using AftercareBot.Care.Storage;

namespace AftercareBot.Care.Coordination;

internal sealed class CoordinatorDesk(
    CareDatabase database,
    NotifierRegistry notifiers,
    PolicyBook policies,
    ITextProtector protector,
    TimeProvider timeProvider
) : ICoordinatorDesk
{
    private const int Shown = 30;
    private const int LongestAddress = 200;

    public Task<DeskMistake> AddShiftAsync(
        Guid by,
        Guid responderId,
        DayOfWeek weekday,
        TimeOnly start,
        TimeSpan length,
        string timeZone,
        CancellationToken cancellationToken
    )
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _))
            return Task.FromResult(DeskMistake.TimeZone);
        if (length < TimeSpan.FromMinutes(1) || length > TimeSpan.FromDays(7))
            return Task.FromResult(DeskMistake.Length);
        var row = new ShiftRow
        {
            Id = NewId(),
            ResponderId = responderId,
            Weekday = weekday,
            StartMinute = (int)start.ToTimeSpan().TotalMinutes,
            LengthMinutes = (int)length.TotalMinutes,
            TimeZone = timeZone,
        };
        return ChangeAsync(
            by,
            DeskEventKind.ShiftAdded,
            responderId,
            transaction =>
            {
                if (!IsActive(transaction, responderId))
                    return DeskMistake.NoResponder;
                RotaRows.Add(transaction, row);
                return DeskMistake.None;
            },
            cancellationToken
        );
    }

    public Task<DeskMistake> RemoveShiftAsync(Guid by, Guid shiftId, CancellationToken cancellationToken) =>
        ChangeAsync(
            by,
            DeskEventKind.ShiftRemoved,
            about: null,
            transaction => RotaRows.RemoveShift(transaction, shiftId) ? DeskMistake.None : DeskMistake.Gone,
            cancellationToken
        );

    public Task<DeskMistake> AddOverrideAsync(
        Guid by,
        Guid responderId,
        DateTime from,
        DateTime until,
        string timeZone,
        bool isOnCall,
        CancellationToken cancellationToken
    )
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone))
            return Task.FromResult(DeskMistake.TimeZone);
        var row = new OverrideRow
        {
            Id = NewId(),
            ResponderId = responderId,
            FromAt = WallClock.ToInstant(from, zone),
            UntilAt = WallClock.ToInstant(until, zone),
            OnCall = isOnCall ? 1 : 0,
        };
        if (row.UntilAt <= row.FromAt || row.UntilAt <= timeProvider.GetUtcNow())
            return Task.FromResult(DeskMistake.Times);
        return ChangeAsync(
            by,
            DeskEventKind.OverrideAdded,
            responderId,
            transaction =>
            {
                if (!IsActive(transaction, responderId))
                    return DeskMistake.NoResponder;
                RotaRows.Add(transaction, row);
                return DeskMistake.None;
            },
            cancellationToken
        );
    }

    public Task<DeskMistake> RemoveOverrideAsync(Guid by, Guid overrideId, CancellationToken cancellationToken) =>
        ChangeAsync(
            by,
            DeskEventKind.OverrideRemoved,
            about: null,
            transaction => RotaRows.RemoveOverride(transaction, overrideId) ? DeskMistake.None : DeskMistake.Gone,
            cancellationToken
        );

    public Task<DeskMistake> AddContactAsync(
        Guid by,
        Guid responderId,
        string notifier,
        string address,
        CancellationToken cancellationToken
    )
    {
        if (notifiers.Find(notifier) is not { ReachesPersons: true })
            return Task.FromResult(DeskMistake.Notifier);
        var trimmed = address.Trim();
        if (trimmed.Length is 0 or > LongestAddress || !IsAddress(notifier, trimmed))
            return Task.FromResult(DeskMistake.Address);
        var kept = protector.Protect(trimmed);
        return ChangeAsync(
            by,
            DeskEventKind.ContactAdded,
            responderId,
            transaction =>
            {
                if (!IsActive(transaction, responderId))
                    return DeskMistake.NoResponder;
                ContactRows.Add(transaction, NewId(), responderId, notifier, kept, timeProvider.GetUtcNow());
                return DeskMistake.None;
            },
            cancellationToken
        );
    }

    public Task<DeskMistake> RemoveContactAsync(Guid by, Guid contactId, CancellationToken cancellationToken) =>
        ChangeAsync(
            by,
            DeskEventKind.ContactRemoved,
            about: null,
            transaction => ContactRows.Remove(transaction, contactId) ? DeskMistake.None : DeskMistake.Gone,
            cancellationToken
        );

    public Task<DeskMistake> PreferContactAsync(Guid by, Guid contactId, CancellationToken cancellationToken) =>
        ChangeAsync(
            by,
            DeskEventKind.ContactPreferred,
            about: null,
            transaction => ContactRows.Prefer(transaction, contactId) ? DeskMistake.None : DeskMistake.Gone,
            cancellationToken
        );

    public async Task<DeskMistake> SavePolicyAsync(Guid by, EscalationOptions policy, CancellationToken cancellationToken)
    {
        if (policy.Steps.Count is 0 or > PolicyRules.MostSteps)
            return DeskMistake.Steps;
        if (!policy.Steps.All(step => PolicyRules.IsWho(step.Who)))
            return DeskMistake.Who;
        if (!policy.Steps.SelectMany(step => step.By).All(IsKind))
            return DeskMistake.Notifier;
        if (!PolicyRules.AreTimesRight(policy))
            return DeskMistake.Wait;
        var mistake = await ChangeAsync(
            by,
            DeskEventKind.PolicySaved,
            about: null,
            transaction =>
            {
                PolicyBook.Save(transaction, policy);
                return DeskMistake.None;
            },
            cancellationToken
        );
        await policies.RefreshAsync(CancellationToken.None);
        return mistake;
    }

    public async Task<DeskMistake> ResetPolicyAsync(Guid by, CancellationToken cancellationToken)
    {
        var mistake = await ChangeAsync(
            by,
            DeskEventKind.PolicyReset,
            about: null,
            transaction =>
            {
                PolicyBook.Reset(transaction);
                return DeskMistake.None;
            },
            cancellationToken
        );
        await policies.RefreshAsync(CancellationToken.None);
        return mistake;
    }

    public ValueTask<IReadOnlyList<DeskEvent>> LatestAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(static connection => DeskEvents.Latest(connection, Shown), cancellationToken);

    // No more than what tells a slip of the hand from an address: whether it works is what "send a test alert" is for.
    private static bool IsAddress(string notifier, string address) =>
        notifier switch
        {
            "sms" => address.Count(char.IsAsciiDigit) is >= 7 and <= 15
                && address.All(letter => char.IsAsciiDigit(letter) || letter is '+' or ' ' or '-' or '(' or ')' or '.'),
            "email" => address.IndexOf('@', StringComparison.Ordinal) is var at and > 0
                && at < address.Length - 1
                && !address.Any(char.IsWhiteSpace),
            _ => !address.Any(char.IsWhiteSpace),
        };

    private bool IsActive(IDbTransaction transaction, Guid responderId) =>
        ResponderRows.Hold(transaction, responderId, database.ForUpdate) is { DisabledAt: null };

    private bool IsKind(string kind) =>
        kind is EscalationStep.Preferred || (kind is not MemberNotifier.KindName && notifiers.Find(kind) is not null);

    private Guid NewId() => Guid.CreateVersion7(timeProvider.GetUtcNow());

    private Task<DeskMistake> ChangeAsync(
        Guid by,
        string kind,
        Guid? about,
        Func<IDbTransaction, DeskMistake> change,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            transaction =>
            {
                if (
                    ResponderRows.Hold(transaction, by, forUpdate: "")
                    is not { DisabledAt: null, Role: ResponderRole.Coordinator or ResponderRole.ClinicalLead }
                )
                    return DeskMistake.NotAllowed;
                var mistake = change(transaction);
                if (mistake is DeskMistake.None)
                    DeskEvents.Add(transaction, timeProvider.GetUtcNow(), by, kind, about);
                return mistake;
            },
            cancellationToken
        );
}
