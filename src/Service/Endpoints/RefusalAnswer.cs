namespace AftercareBot.Service.Endpoints;

/// <summary>The envelope of a refusal.</summary>
internal sealed record RefusalAnswer(RefusalReason Error);
