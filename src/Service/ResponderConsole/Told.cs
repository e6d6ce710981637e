namespace AftercareBot.Service.ResponderConsole;

/// <summary>The codes by which a redirect says what came of an action. Each has a text <c>told_CODE</c>.</summary>
internal static class Told
{
    public const string Query = "told";

    public const string Taken = "taken";
    public const string Yours = "yours";
    public const string Held = "held";
    public const string Closed = "closed";
    public const string Said = "said";
    public const string Unsure = "unsure";
    public const string Refused = "refused";
    public const string NotYours = "not_yours";
    public const string Empty = "empty";
    public const string TooLong = "long";
    public const string GivenBack = "given_back";
    public const string Handed = "handed";
    public const string Choose = "choose";
    public const string Password = "password";
    public const string App = "app";
    public const string Rehearsal = "rehearsal";
    public const string Saved = "saved";

    /// <summary>What the codes of a coordinator's mistakes begin with.</summary>
    public const string MistakePrefix = "mistake_";

    private static readonly string[] Troubles = [Held, Unsure, Refused, NotYours, Empty, TooLong, Choose];

    /// <summary>The notice of a code, or null when the code is none of these.</summary>
    /// <param name="text">The texts.</param>
    /// <param name="code">The code.</param>
    /// <param name="who">Who has the case now, for the codes that name somebody.</param>
    /// <param name="most">The most characters of a message.</param>
    public static Notice? Read(ConsoleText text, string? code, string? who, int most)
    {
        if (code is null || !ConsoleWords.Has($"told_{code}"))
            return null;
        var words = text.Get($"told_{code}", ("who", who ?? text["somebody"]), ("count", text.Number(most)));
        var isTrouble =
            code.StartsWith(MistakePrefix, StringComparison.Ordinal) || Troubles.Contains(code, StringComparer.Ordinal);
        return new Notice(words, isTrouble);
    }
}
