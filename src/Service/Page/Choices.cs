using System.Globalization;
using System.Text;
using AftercareBot.Safety;

namespace AftercareBot.Service.Page;

/// <summary>The countries and languages a visitor can choose from, in the visitor's own words.</summary>
internal sealed class Choices(EmergencyNumbers numbers, VisitReader visits, PageText text)
{
    private readonly Dictionary<string, IReadOnlyList<(string Code, string Name)>> countries = visits.Offered.ToDictionary(
        language => language,
        language => CountriesIn(language, numbers),
        StringComparer.Ordinal
    );

    /// <summary>The options of the country chooser.</summary>
    public string CountryOptions(Visit visit)
    {
        var html = new StringBuilder();
        foreach (var (code, name) in countries[visit.Language])
            html.Append(
                CultureInfo.InvariantCulture,
                $"<option value=\"{code}\"{Selected(code == visit.Country)}>{Html.Encode(name)}</option>"
            );
        var unknown = Html.Encode(text.Get("country_unknown", visit.Language));
        return html.Append(
                CultureInfo.InvariantCulture,
                $"<option value=\"\"{Selected(visit.Country is null)}>{unknown}</option>"
            )
            .ToString();
    }

    /// <summary>The options of the language chooser, each in its own language.</summary>
    public string LanguageOptions(Visit visit)
    {
        var html = new StringBuilder();
        foreach (var language in visits.Offered)
        {
            var culture = CultureInfo.GetCultureInfo(language);
            var name = culture.TextInfo.ToTitleCase(culture.NativeName);
            html.Append(
                    CultureInfo.InvariantCulture,
                    $"<option value=\"{language}\" lang=\"{language}\"{Selected(language == visit.Language)}>"
                )
                .Append(CultureInfo.InvariantCulture, $"{Html.Encode(name)}</option>");
        }

        return html.ToString();
    }

    /// <summary>Says whose numbers are shown.</summary>
    public string CountryNow(Visit visit)
    {
        var name = countries[visit.Language].FirstOrDefault(country => country.Code == visit.Country).Name;
        return name is null
            ? text.Get("country_unknown_now", visit.Language)
            : text.Get("country_now", visit.Language, ("country", name));
    }

    private static string Selected(bool isSelected) => isSelected ? " selected" : "";

    private static IReadOnlyList<(string Code, string Name)> CountriesIn(string language, EmergencyNumbers numbers)
    {
        // Names of regions come in the thread's language only.
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return
            [
                .. numbers
                    .Countries.Where(country => country.Country.Length == 2)
                    .Select(country => (country.Country, new RegionInfo(country.Country).DisplayName))
                    .OrderBy(
                        country => country.DisplayName,
                        StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true)
                    ),
            ];
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
