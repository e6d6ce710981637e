namespace AftercareBot.Service.Endpoints;

/// <summary>Why a request was refused.</summary>
internal sealed record RefusalReason(string Code, string Message);
