namespace AftercareBot.Channels.DirectLine;

/// <summary>What became of a token.</summary>
/// <param name="Claims">What it says; null when it is not valid.</param>
/// <param name="IsExpired">Whether it was ours and is only too old.</param>
internal readonly record struct TokenCheck(TokenClaims? Claims, bool IsExpired);
