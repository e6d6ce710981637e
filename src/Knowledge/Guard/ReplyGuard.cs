namespace AftercareBot.Knowledge;

/// <summary>Decides what must never be said. Patterns are reviewed data (<c>guard.LANGUAGE.txt</c>); stray codes are found here.</summary>
internal sealed class ReplyGuard(PatternBook book)
{
    /// <summary>Categories that forbid even a reviewed answer.</summary>
    private static readonly string[] Harmful = ["dose", "schedule"];

    /// <summary>Why plain text must not be quoted: a category of the guard file, or "phone", "code"; null when it may.</summary>
    public string? Objection(string text) =>
        StrayText.IsCode(text) ? "code"
        : StrayText.HasPhoneNumber(text) ? "phone"
        : book.First(Words.Of(text));

    /// <summary>Whether a text holds a dose or a schedule, the two things that no review may let through.</summary>
    public string? Harm(string text)
    {
        foreach (var sentence in Sentences.Of(text))
        {
            if (book.Find(Words.Of(sentence)).Find(g => Harmful.Contains(g)) is { } harm)
                return harm;
        }

        return null;
    }
}
