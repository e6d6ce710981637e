namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Cuts text into words.</summary>
public delegate List<Token> TokenizerFunction(string text, string? locale = null);
