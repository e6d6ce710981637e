namespace AftercareBot.Dialogs.Crisis;

/// <summary>In whose name private conversations are opened.</summary>
/// <param name="AppId">The bot's app id; empty when it has none.</param>
/// <param name="Audience">Audience of the tokens for the channel.</param>
public sealed record PrivateReplyOptions(string AppId, string Audience);
