namespace AftercareBot.Knowledge.Tests;

/// <summary>Builds documents in the project's format.</summary>
internal sealed class DocumentText
{
    private readonly List<string> _entries = [];
    private string _reviewed = "2026-11-22";
    private string _language = "en";

    public DocumentText Draft()
    {
        _reviewed = "no";
        return this;
    }

    public DocumentText In(string language)
    {
        _language = language;
        return this;
    }

    public DocumentText Asks(string question, string answer, params string[] alsoAsked)
    {
        var asked = alsoAsked.Length == 0 ? "" : "\n\nAlso asked:\n" + string.Join('\n', alsoAsked.Select(a => "- " + a));
        _entries.Add($"## {question}\n\n{answer}{asked}\n");
        return this;
    }

    public override string ToString() =>
        $"""
            ---
            title: A title
            language: {_language}
            tags: [one, two]
            reviewed: {_reviewed}
            reviewer: clinical lead
            sources:
              a: {"{"} publisher: "A publisher", title: "A source, with a comma", year: 2024 {"}"}
            ---

            """ + string.Join('\n', _entries);
}
