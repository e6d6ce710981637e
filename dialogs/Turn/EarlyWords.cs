namespace AftercareBot.Dialogs.Turn;

/// <summary>What the bot said in a turn before the transcript began to listen: the answer to danger waits for nothing.</summary>
/// <param name="Texts">The texts, in order.</param>
public sealed record EarlyWords(IReadOnlyList<string> Texts);
