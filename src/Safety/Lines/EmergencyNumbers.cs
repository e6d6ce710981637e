namespace AftercareBot.Safety;

/// <summary>The public numbers to call, text or chat with, by country.</summary>
public sealed class EmergencyNumbers
{
    private readonly Dictionary<string, CountryNumbers> countries;

    private EmergencyNumbers(Dictionary<string, CountryNumbers> countries, CountryResolver resolver)
    {
        this.countries = countries;
        Resolver = resolver;
    }

    /// <summary>Finds a member's country.</summary>
    public CountryResolver Resolver { get; }

    /// <summary>The countries on file, by ISO code, <c>default</c> included.</summary>
    public IReadOnlyCollection<CountryNumbers> Countries => countries.Values;

    /// <summary>Reads the numbers from the safety data folder.</summary>
    /// <exception cref="SafetyDataException">A file is wrong, or a number is not one of its country; the exception lists everything.</exception>
    public static EmergencyNumbers Load(string folder)
    {
        var errors = new DataErrors();
        var reader = new NumbersReader(new DataFolder(folder, errors));
        reader.Read();
        errors.ThrowIfAny();
        var codes = reader.Countries.Keys.Where(country => country.Length == 2);
        return new EmergencyNumbers(reader.Countries, new CountryResolver(reader.Formats, codes));
    }

    /// <summary>The numbers of a country (ISO 3166 code, any casing); the default ones when it is unknown or null.</summary>
    public CountryNumbers For(string? country) =>
        country is not null && countries.TryGetValue(country.Trim(), out var numbers) ? numbers : countries["default"];

    /// <summary>The lines that were last checked more than a year before the day given.</summary>
    public IReadOnlyList<NumberWarning> StaleOn(DateOnly today) =>
        [
            .. from country in countries.Values.OrderBy(numbers => numbers.Country, StringComparer.Ordinal)
            from line in country.Lines
            where line.Checked < today.AddYears(-1)
            select new NumberWarning(country.Country, line.Kind, line.Checked),
        ];
}
