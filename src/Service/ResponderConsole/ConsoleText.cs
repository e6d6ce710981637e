using System.Globalization;

namespace AftercareBot.Service.ResponderConsole;

/// <summary>The texts of the console in one language.</summary>
public sealed class ConsoleText(ConsoleWords words, string language)
{
    /// <summary>ISO 639-1.</summary>
    public string Language => language;

    /// <summary>The text of a name.</summary>
    public string this[string name] => words.Get(name, language);

    /// <summary>The text of a name with its one placeholder filled.</summary>
    public string this[string name, string placeholder, string value] => words.Get(name, language, (placeholder, value));

    /// <summary>The text of a name with its placeholders filled.</summary>
    public string Get(string name, params ReadOnlySpan<(string Name, string Value)> values) => words.Get(name, language, values);

    /// <summary>
    /// What a stored code is called, for example the category <c>overdose</c>. One without a name here is called what its kind
    /// calls those (<c>channel_unnamed</c>), or else by the code itself.
    /// </summary>
    /// <param name="kind">The first part of the names, for example <c>category</c>.</param>
    /// <param name="code">The code, in lower case.</param>
    public string NameOf(string kind, string code)
    {
        var name = $"{kind}_{code}";
        if (!ConsoleWords.Has(name))
            name = $"{kind}_unnamed";
        return ConsoleWords.Has(name) ? words.Get(name, language) : code;
    }

    /// <summary>How long ago, in the largest unit that fits.</summary>
    public string Ago(TimeSpan age) =>
        age switch
        {
            { TotalMinutes: < 1 } => this["ago_now"],
            { TotalHours: < 1 } => this["ago_minutes", "count", Number((int)age.TotalMinutes)],
            { TotalDays: < 2 } => this["ago_hours", "count", Number((int)age.TotalHours)],
            _ => this["ago_days", "count", Number((int)age.TotalDays)],
        };

    /// <summary>A whole number as the language writes it.</summary>
    public string Number(int number) => number.ToString(CultureInfo.GetCultureInfo(language));
}
