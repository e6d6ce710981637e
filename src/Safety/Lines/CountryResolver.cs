using System.Globalization;

namespace AftercareBot.Safety;

/// <summary>Finds the country a member is in: from the channel, the phone number, the locale, the setting, in that order.</summary>
public sealed class CountryResolver
{
    private readonly HashSet<string> known;
    private readonly List<(string Prefix, string Country)> prefixes;

    internal CountryResolver(IEnumerable<PhoneFormat> formats, IEnumerable<string> countries)
    {
        known = new HashSet<string>(countries, StringComparer.OrdinalIgnoreCase);
        prefixes =
        [
            .. formats
                .Where(format => known.Contains(format.Country))
                .Select(format => (format.CallingCode, format.Country))
                .OrderByDescending(entry => entry.CallingCode.Length),
        ];
    }

    /// <summary>The ISO code of the country, or null when nothing says.</summary>
    /// <param name="channel">What the channel says: an ISO code.</param>
    /// <param name="phone">The member's number in E.164 form, <c>+</c> first.</param>
    /// <param name="locale">The locale of the message, such as <c>es-MX</c>; its language alone says nothing.</param>
    /// <param name="setting">The group's configured country.</param>
    public string? Resolve(string? channel, string? phone, string? locale, string? setting) =>
        Known(channel) ?? FromPhone(phone) ?? FromLocale(locale) ?? Known(setting);

    private string? Known(string? country) =>
        country is not null && known.TryGetValue(country.Trim(), out var code) ? code : null;

    private string? FromPhone(string? phone)
    {
        if (phone is null || !phone.AsSpan().TrimStart().StartsWith("+", StringComparison.Ordinal))
            return null;
        var digits = PhoneFormat.Digits(phone);
        if (digits.StartsWith('1') && digits.Length == 11)
            return NorthAmerica.IsCanadian(digits.AsSpan(1, 3)) ? Known("CA") : Known("US");
        foreach (var (prefix, country) in prefixes)
            if (prefix is not "1" && digits.StartsWith(prefix, StringComparison.Ordinal))
                return country;
        return null;
    }

    private string? FromLocale(string? locale)
    {
        if (locale is null)
            return null;
        var parts = locale.Split('-', '_');
        return parts.Length < 2 ? null : Known(parts[^1].ToUpper(CultureInfo.InvariantCulture));
    }
}
