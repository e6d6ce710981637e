namespace AftercareBot.Care.Responders;

/// <summary>What a responder may do. The words are stored.</summary>
public static class ResponderRole
{
    /// <summary>Takes cases.</summary>
    public const string Responder = "responder";

    /// <summary>Takes cases, keeps the rota and the accounts, and is told when the chain is weak.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>As a coordinator, and reviews words, policies and questions.</summary>
    public const string ClinicalLead = "clinical_lead";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Responder, Coordinator, ClinicalLead];
}
