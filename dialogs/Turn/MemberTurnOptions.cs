using AftercareBot.Dialogs.Words;

namespace AftercareBot.Dialogs.Turn;

/// <summary>What to assume of a member when nothing else tells.</summary>
public sealed class MemberTurnOptions
{
    /// <summary>ISO 3166-1 alpha-2 code of the group's country; null means unknown, which is answered with 112 and a directory.</summary>
    public string? Country { get; set; }

    /// <summary>ISO 639-1 code: <c>en</c> or <c>es</c>. Default <c>en</c>.</summary>
    public string Language { get; set; } = Languages.Default;
}
