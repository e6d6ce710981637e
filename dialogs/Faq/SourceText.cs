using AftercareBot.Knowledge;

namespace AftercareBot.Dialogs.Faq;

/// <summary>How the sources of an answer are written under it: short enough for a phone, exact enough to be found.</summary>
internal static class SourceText
{
    private const int MostShown = 2;
    private const string Separator = "; ";

    /// <summary>The first sources by title and publisher.</summary>
    public static string Of(AnswerSource source)
    {
        var titles = source.Title.Split(Separator);
        var publishers = source.Publisher.Split(Separator);
        // Both lists are in the order of the document; where they do not pair up, the titles alone are exact.
        var shown =
            titles.Length == publishers.Length
                ? titles.Zip(publishers, (title, publisher) => publisher.Length > 0 ? $"{title} ({publisher})" : title)
                : titles;
        return string.Join(Separator, shown.Take(MostShown));
    }
}
