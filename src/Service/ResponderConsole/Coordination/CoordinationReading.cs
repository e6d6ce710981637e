using AftercareBot.Care.Coordination;
using AftercareBot.Care.Escalation;
using AftercareBot.Care.Responders;
using AftercareBot.Care.Rota;

namespace AftercareBot.Service.ResponderConsole.Coordination;

/// <summary>All that the pages of coordinators show.</summary>
public sealed record CoordinationReading
{
    /// <summary>Every account, the disabled ones too: their names stand in the history.</summary>
    public required IReadOnlyList<Responder> Accounts { get; init; }

    /// <summary>The weekly shifts.</summary>
    public required IReadOnlyList<Shift> Shifts { get; init; }

    /// <summary>The exceptions that are not over.</summary>
    public required IReadOnlyList<RotaOverride> Overrides { get; init; }

    /// <summary>When nobody is on call, in the coming days.</summary>
    public required IReadOnlyList<RotaGap> Gaps { get; init; }

    /// <summary>How new cases are paged.</summary>
    public required EscalationOptions Policy { get; init; }

    /// <summary>Whether that is kept here and not in the settings.</summary>
    public required bool IsPolicyKept { get; init; }

    /// <summary>Every way to reach somebody that is set up.</summary>
    public required IReadOnlyList<string> Ways { get; init; }

    /// <summary>Those of them that need an address of the responder.</summary>
    public required IReadOnlyList<string> PersonalWays { get; init; }

    /// <summary>The addresses, by responder, in the order in which they are tried.</summary>
    public required IReadOnlyDictionary<Guid, IReadOnlyList<ResponderContact>> Contacts { get; init; }

    /// <summary>The latest changes.</summary>
    public required IReadOnlyList<DeskEvent> Changes { get; init; }

    /// <summary>The accounts that can be on call.</summary>
    public IEnumerable<Responder> Active => Accounts.Where(account => account.DisabledAt is null);

    /// <summary>The name of an account.</summary>
    public string? NameOf(Guid? id) => Accounts.FirstOrDefault(account => account.Id == id)?.Name;
}
