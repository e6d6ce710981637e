namespace AftercareBot.Dialogs.Words;

/// <summary>
/// One text that a dialog says, by its name in the word files, with the placeholders that the dialog fills.
/// Declaring it is what makes the start check that the text is there in every language.
/// </summary>
/// <param name="Name">The file's name and the key in it: <c>welcome.greeting</c> is <c>greeting</c> in <c>welcome.en.yaml</c>.</param>
/// <param name="Placeholders">Names that may stand in braces in the text.</param>
public sealed record WordKey(string Name, params IReadOnlyList<string> Placeholders);
