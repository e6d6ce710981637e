using AftercareBot.Dialogs.Words;

namespace AftercareBot.Service.ResponderConsole.Review;

/// <summary>The texts of the review list, in files of their own: <c>review.LANGUAGE.yaml</c>.</summary>
internal static class ReviewWords
{
    private const string Plain = """
        nav title intro empty empty_more group_once reason_not_covered reason_clarify reason_not_helpful draft dismiss history
        told_dismissed told_drafted told_gone refused_heading refused draft_title draft_hint back heading heading_hint answer
        answer_hint also also_hint language language_en language_es file file_hint save not_saved
        """;

    private const string Faults = """
        heading_missing heading_long heading_format heading_personal heading_taken answer_missing answer_long answer_dose
        answer_schedule answer_format also_asked_missing also_asked_long also_asked_format also_asked_personal also_asked_taken
        language_unknown file_name file_reviewed file_folder
        """;

    private static readonly char[] Spaces = [' ', '\n', '\r'];

    public static IReadOnlyList<WordKey> All { get; } =
    [
        .. Plain.Split(Spaces, StringSplitOptions.RemoveEmptyEntries).Select(name => new WordKey($"review.{name}")),
        .. Faults
            .Split(Spaces, StringSplitOptions.RemoveEmptyEntries)
            .Select(name => new WordKey($"review.fault_{name}", "detail")),
        new("review.count", "count", "groups"),
        new("review.group_count", "count"),
        new("review.answered_by", "entry"),
        new("review.more", "count"),
        new("review.event_dismissed", "who", "count"),
        new("review.event_drafted", "who", "count", "file"),
    ];
}
