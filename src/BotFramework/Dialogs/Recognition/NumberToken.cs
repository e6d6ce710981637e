namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>A word or a run of digits in a text; either or neither says something about a number.</summary>
internal readonly record struct NumberToken(int Start, int End, NumberWord? Word, decimal? Digits);
