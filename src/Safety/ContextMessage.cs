namespace AftercareBot.Safety;

/// <summary>An earlier message of the same conversation.</summary>
/// <param name="From">Who wrote it.</param>
/// <param name="Text">What it said.</param>
public readonly record struct ContextMessage(MessageSender From, string Text);
