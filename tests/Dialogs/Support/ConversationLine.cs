namespace AftercareBot.Dialogs.Tests.Support;

/// <summary>One line of a conversation.</summary>
internal sealed record ConversationLine(int Number, string Key, string Value);
