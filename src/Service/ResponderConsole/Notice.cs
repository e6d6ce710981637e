namespace AftercareBot.Service.ResponderConsole;

/// <summary>What the console tells about an action.</summary>
/// <param name="Text">In the language of the one who acted.</param>
/// <param name="IsTrouble">True when it did not go as wanted.</param>
public sealed record Notice(string Text, bool IsTrouble);
