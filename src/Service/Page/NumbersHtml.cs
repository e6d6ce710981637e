using System.Globalization;
using System.Text;
using AftercareBot.Safety;

namespace AftercareBot.Service.Page;

/// <summary>Writes the numbers of a visit as links that work without script.</summary>
internal sealed class NumbersHtml(PageText text)
{
    private const string AlwaysOpen = "24/7";

    /// <summary>The items of the bar: the emergency number, then the crisis line by voice and by text.</summary>
    public string Bar(Visit visit)
    {
        var html = new StringBuilder();
        foreach (var (line, link, kind) in BarLinks(visit.Numbers, visit.Language))
            html.Append(
                    CultureInfo.InvariantCulture,
                    $"<li><a class=\"number {kind}\" href=\"{Html.Encode(link.Href)}\"{Elsewhere(link)}>"
                )
                .Append(
                    CultureInfo.InvariantCulture,
                    $"<b>{Html.Encode(link.Action)}</b> <span>{Html.Encode(line.NameIn(visit.Language))}</span></a></li>"
                );
        return html.ToString();
    }

    /// <summary>The items of the whole list, with hours.</summary>
    public string All(Visit visit)
    {
        var html = new StringBuilder();
        foreach (var line in visit.Numbers.Lines)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<li><b>{Html.Encode(line.NameIn(visit.Language))}</b> <small>{Html.Encode(HoursOf(line, visit.Language))}</small><br>"
            );
            foreach (var link in NumberLink.Of(line, text, visit.Language))
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<a href=\"{Html.Encode(link.Href)}\"{Elsewhere(link)}>{Html.Encode(link.Action)}</a> "
                );
            html.Append("</li>");
        }

        return html.ToString();
    }

    /// <summary>A reviewed text as HTML, its emergency number a link.</summary>
    public string WithEmergencyLink(string name, Visit visit)
    {
        var line = visit.Numbers.Emergency;
        const string Mark = "\u0001";
        return Html.Encode(text.Get(name, visit.Language, ("emergency", Mark)))
            .Replace(
                Html.Encode(Mark),
                $"<a href=\"tel:{line.Dial}\">{Html.Encode(line.Voice ?? "")}</a>",
                StringComparison.Ordinal
            );
    }

    private IEnumerable<(HelpLine Line, NumberLink Link, string Kind)> BarLinks(CountryNumbers numbers, string language)
    {
        if (NumberLink.Call(numbers.Emergency, text, language) is { } emergency)
            yield return (numbers.Emergency, emergency, "emergency");
        var crisis =
            language == "es" && numbers.Find("spanish-speakers") is { Voice: not null } spanish ? spanish : numbers.Crisis;
        if (crisis == numbers.Emergency)
            yield break;
        var call = NumberLink.Call(crisis, text, language);
        if (call is not null)
            yield return (crisis, call, "crisis");
        var texting = crisis.Text is null ? numbers.Find("crisis-text") : crisis;
        if (texting is not null && NumberLink.Text(texting, text, language) is { } message)
            yield return (texting, message, "crisis");
        else if (call is null && NumberLink.Chat(crisis, text, language) is { } chat)
            yield return (crisis, chat, "crisis");
    }

    private string HoursOf(HelpLine line, string language) =>
        line.Hours == AlwaysOpen ? text.Get("hours_always", language) : line.Hours;

    // A help line's site opens beside the chat, and does not learn where the visitor came from.
    private static string Elsewhere(NumberLink link) =>
        link.Href.StartsWith("https:", StringComparison.Ordinal) ? " target=\"_blank\" rel=\"noopener noreferrer\"" : "";
}
