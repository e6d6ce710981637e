namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>A number in a text, from a character up to (not including) another.</summary>
internal readonly record struct RecognizedNumber(int Start, int End, decimal Value);
