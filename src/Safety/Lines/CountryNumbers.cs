namespace AftercareBot.Safety;

/// <summary>The lines of one country.</summary>
/// <param name="Country">Its ISO 3166 code, or <c>default</c>.</param>
/// <param name="Lines">Its lines, as the file orders them; the emergency line is always there.</param>
public sealed record CountryNumbers(string Country, IReadOnlyList<HelpLine> Lines)
{
    /// <summary>The emergency line.</summary>
    public HelpLine Emergency => Lines.First(line => string.Equals(line.Kind, HelpLineKinds.Emergency, StringComparison.Ordinal));

    /// <summary>The suicide and crisis line; the emergency line where the country has none on file.</summary>
    public HelpLine Crisis => Find(HelpLineKinds.SuicideCrisis) ?? Emergency;

    /// <summary>The first line of a kind, or null.</summary>
    public HelpLine? Find(string kind) => Lines.FirstOrDefault(line => string.Equals(line.Kind, kind, StringComparison.Ordinal));
}
