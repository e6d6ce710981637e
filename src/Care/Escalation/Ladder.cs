using System.Data;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Notifying;

namespace AftercareBot.Care.Escalation;

/// <summary>Takes the steps of a case's policy. Runs inside the transaction that holds the case; the caller saves the row.</summary>
internal sealed class Ladder(TargetResolver targets)
{
    /// <summary>Starts at the first rung: a new case, or one that became more urgent than what was paged.</summary>
    public CaseRow Begin(IDbTransaction transaction, CaseRow row, DateTimeOffset now) =>
        Advance(transaction, row with { Step = 0 }, now);

    /// <summary>Takes the rung that is due, passing over those that have nobody, and says when the next is due.</summary>
    public CaseRow Advance(IDbTransaction transaction, CaseRow row, DateTimeOffset now)
    {
        var policy = row.ReadPolicy();
        while (row.Step < policy.Steps.Count)
        {
            var step = policy.Steps[row.Step];
            row = row with { Step = row.Step + 1, Run = row.Run + 1 };
            var reached = Reached(transaction, row, step, now);
            if (reached.Count == 0)
            {
                Skip(transaction, row, step, now);
                continue;
            }

            OutboxRows.Add(transaction, row, NotificationKind.Page, reached, now);
            CaseEvents.Add(transaction, row.Id, now, CaseEventKind.Paged, detail: $"step {row.Step} of round {row.Round + 1}");
            return row with { NextStepAt = now + step.Wait };
        }

        return EndRound(transaction, row, policy, now);
    }

    /// <summary>Once in a round of the ladder.</summary>
    public void TellCoordinators(IDbTransaction transaction, CaseRow row, NotificationKind kind, DateTimeOffset now)
    {
        // Once a round is enough to act on; the steps of a round are numbered on from its first run.
        var firstRunOfRound = row.Run - row.Step + 1;
        if (!OutboxRows.Exists(transaction, row.Id, kind, firstRunOfRound))
            OutboxRows.Add(transaction, row, kind, targets.ResolveCoordinators(transaction, now), now);
    }

    /// <summary>Whom the step reaches and, when somebody has the case and it became more urgent, that responder.</summary>
    private IReadOnlyList<PageTarget> Reached(IDbTransaction transaction, CaseRow row, EscalationStep step, DateTimeOffset now)
    {
        var reached = targets.Resolve(transaction.Connection!, transaction, step, now);
        if (row.OwnerId is not { } owner)
            return reached;
        var ofOwner = new EscalationStep { Who = $"responder:{owner}" };
        return [.. reached.Union(targets.Resolve(transaction.Connection!, transaction, ofOwner, now))];
    }

    private void Skip(IDbTransaction transaction, CaseRow row, EscalationStep step, DateTimeOffset now)
    {
        CaseEvents.Add(transaction, row.Id, now, CaseEventKind.StepSkipped, detail: $"step {row.Step}: {step.Who}");
        TellCoordinators(transaction, row, NotificationKind.ChainWeak, now);
    }

    private CaseRow EndRound(IDbTransaction transaction, CaseRow row, EscalationPolicy policy, DateTimeOffset now)
    {
        CaseEvents.Add(transaction, row.Id, now, CaseEventKind.NobodyReached, detail: $"round {row.Round + 1}");
        TellCoordinators(transaction, row, NotificationKind.NobodyReached, now);
        // Once a case: the person is not told the same bad news every round.
        if (!OutboxRows.Exists(transaction, row.Id, NotificationKind.MemberToldNobodyReached, fromRun: 0))
            OutboxRows.Add(transaction, row, NotificationKind.MemberToldNobodyReached, MemberNotifier.Target, now);

        return row with
        {
            Step = 0,
            Round = row.Round + 1,
            NextStepAt = now + policy.RepeatAfter,
        };
    }
}
