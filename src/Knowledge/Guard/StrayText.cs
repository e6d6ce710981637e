namespace AftercareBot.Knowledge;

/// <summary>Finds what got into a text from a web page and is no sentence: phone numbers, links, styles, codes.</summary>
internal static class StrayText
{
    private static readonly string[] CodeMarks =
    [
        "{",
        "}",
        "http://",
        "https://",
        "www.",
        "@",
        "pub-",
        ".com,",
        "<",
        "&nbsp;",
        "function(",
    ];

    public static bool IsCode(string text) => CodeMarks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));

    /// <summary>Ten digits or more in a row, with at most two separators between neighbours: more than any count or year range.</summary>
    public static bool HasPhoneNumber(ReadOnlySpan<char> text)
    {
        const int shortestNumber = 10;
        var (digits, gap, commas) = (0, 0, false);
        foreach (var c in text)
        {
            if (char.IsDigit(c))
            {
                (digits, gap) = (digits + 1, 0);
                if (digits >= shortestNumber && !commas)
                    return true;
                continue;
            }

            commas |= c == ',' && digits > 0;
            gap = c is ' ' or '-' or '.' or '(' or ')' or '/' or '+' or ',' or '–' or '\u00a0' ? gap + 1 : int.MaxValue / 2;
            if (gap > 2)
                (digits, gap, commas) = (0, 0, false);
        }

        return false;
    }
}
