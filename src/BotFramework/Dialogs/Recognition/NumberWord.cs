namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>A word that has a part in numbers.</summary>
internal readonly record struct NumberWord(NumberWordKind Kind, decimal Value);
