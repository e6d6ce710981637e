using AftercareBot.Safety;

namespace AftercareBot.Service.Page;

/// <summary>Who opened the page, as far as the request tells.</summary>
/// <param name="Language">The language to show: ISO 639-1.</param>
/// <param name="Numbers">The numbers to show.</param>
/// <param name="IsWidget">Whether it is shown inside another website.</param>
internal sealed record Visit(string Language, CountryNumbers Numbers, bool IsWidget)
{
    /// <summary>ISO 3166-1 alpha-2 code, or null when the country is not known.</summary>
    public string? Country => Numbers.Country.Length == 2 ? Numbers.Country : null;

    /// <summary>The BCP 47 tag that the chat sends along.</summary>
    public string Locale => Country is { } country ? $"{Language}-{country}" : Language;
}
