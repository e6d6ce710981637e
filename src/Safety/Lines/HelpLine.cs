namespace AftercareBot.Safety;

/// <summary>A public line that helps.</summary>
/// <param name="Kind">One of <see cref="HelpLineKinds.All"/>.</param>
/// <param name="Name">What it is called, by language (<c>en</c>, <c>es</c>).</param>
/// <param name="Voice">The number to call, as dialled in its country.</param>
/// <param name="Text">The number to text.</param>
/// <param name="Chat">Where to chat.</param>
/// <param name="Source">Where the number was taken from.</param>
/// <param name="Checked">The day it was last checked against the source.</param>
/// <param name="Hours">When it answers; <c>24/7</c> or plain words.</param>
public sealed record HelpLine(
    string Kind,
    IReadOnlyDictionary<string, string> Name,
    string? Voice,
    TextLine? Text,
    Uri? Chat,
    string Source,
    DateOnly Checked,
    string Hours
)
{
    /// <summary>The name in a language; English when it has none in that one.</summary>
    public string NameIn(string language) => Name.TryGetValue(language, out var name) ? name : Name["en"];

    /// <summary>The voice number as a <c>tel:</c> link takes it; null when the line has none.</summary>
    public string? Dial => Voice is null ? null : PhoneFormat.Digits(Voice);
}
