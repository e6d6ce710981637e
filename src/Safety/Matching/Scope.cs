namespace AftercareBot.Safety;

/// <summary>Words that change what is said near them: the past, a quotation, a game, advice to others.</summary>
/// <param name="Name">The name that rules refer to.</param>
/// <param name="Near">How many words away it still reaches.</param>
/// <param name="Unless">Scopes that undo it.</param>
internal sealed record Scope(string Name, int Near, int[] Unless);
