using AftercareBot.Care.Review;
using AftercareBot.Knowledge.Review;

namespace AftercareBot.Service.ResponderConsole.Review;

/// <summary>The fields of a draft, as they were filled or as the group fills them.</summary>
public sealed record DraftForm
{
    private const int MostLines = 15;

    /// <summary>The question.</summary>
    public string Heading { get; init; } = "";

    /// <summary>The answer.</summary>
    public string Answer { get; init; } = "";

    /// <summary>Other ways of asking, one a line.</summary>
    public string Also { get; init; } = "";

    /// <summary>ISO 639-1.</summary>
    public string Language { get; init; } = "";

    /// <summary>The name of the file.</summary>
    public string File { get; init; } = "";

    /// <summary>The questions it is for, as the form sends them.</summary>
    public string Ids { get; init; } = "";

    /// <summary>What a group proposes: its newest question as the heading, the others as ways of asking.</summary>
    public static DraftForm Of(ReviewGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        var asked = group
            .Items.Select(item => Plain(item.Text))
            .Where(text => text.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostLines + 1)
            .ToList();
        var heading = asked.Count == 0 ? "" : AsQuestion(asked[0]);
        return new DraftForm
        {
            Heading = heading,
            Also = string.Join('\n', asked.Skip(1)),
            Language = group.Language,
            File = DraftEntries.NameFor(heading),
            Ids = group.Ids,
        };
    }

    /// <summary>What a browser sent.</summary>
    public static DraftForm Of(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new DraftForm
        {
            Heading = form["heading"].ToString().Trim(),
            Answer = form["answer"].ToString().Trim(),
            Also = form["also"].ToString(),
            Language = form["language"].ToString(),
            File = form["file"].ToString().Trim(),
            Ids = form["items"].ToString(),
        };
    }

    /// <summary>The draft that the fields make.</summary>
    public DraftEntry ToEntry() =>
        new(
            Heading,
            Answer,
            [.. Also.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Language,
            File
        );

    // The marks stand where something personal was; a way of asking needs neither.
    private static string Plain(string text)
    {
        var words = text.Replace(PersonalDetails.Mark, " ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).TrimStart(',', '.', ';', ':', ' ');
    }

    private static string AsQuestion(string text)
    {
        var question = text.EndsWith('?') ? text : $"{text.TrimEnd('.', '!')}?";
        return char.ToUpperInvariant(question[0]) + question[1..];
    }
}
