namespace AftercareBot.Knowledge.Review;

/// <summary>What can be said of a draft without reading another file.</summary>
internal static class DraftChecks
{
    private const int LongestQuestion = 200;
    private const int LongestAnswer = 4000;
    private const int LongestName = 60;

    public static IEnumerable<DraftFault> Of(DraftEntry entry)
    {
        if (Question(entry.Heading) is { } heading)
            yield return new DraftFault(DraftField.Heading, heading);
        if (string.IsNullOrWhiteSpace(entry.Answer))
            yield return new DraftFault(DraftField.Answer, "missing");
        else if (entry.Answer.Length > LongestAnswer)
            yield return new DraftFault(DraftField.Answer, "long");
        foreach (var asked in entry.AlsoAsked)
        {
            if (Question(asked) is { } fault)
                yield return new DraftFault(DraftField.AlsoAsked, fault, asked);
        }

        if (!KnowledgeData.SpokenLanguages.Contains(entry.Language, StringComparer.Ordinal))
            yield return new DraftFault(DraftField.Language, "unknown");
        if (!IsName(entry.Name))
            yield return new DraftFault(DraftField.File, "name");
    }

    // A name that could lead out of the folder, or that a file system takes for another, is none.
    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName
        && name[0] != '-'
        && name[^1] != '-'
        && name is not "readme"
        && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static string? Question(string text) =>
        Words.Of(text).Count == 0 ? "missing"
        : text.Length > LongestQuestion ? "long"
        : text.Any(char.IsControl) ? "format"
        : null;
}
