namespace AftercareBot.Safety.Tests;

public sealed class EmergencyNumbersTests
{
    private static readonly EmergencyNumbers Numbers = EmergencyNumbers.Load(Shared.Folder);

    [Theory]
    [InlineData("US", "911", "988")]
    [InlineData("ca", "911", "988")]
    [InlineData("MX", "911", "8009112000")]
    [InlineData("GB", "999", "116123")]
    [InlineData("IE", "112", "116123")]
    [InlineData("AU", "000", "131114")]
    [InlineData("NZ", "111", "1737")]
    [InlineData("ES", "112", "024")]
    [InlineData("DE", "112", "08001110111")]
    [InlineData("FR", "112", "3114")]
    [InlineData("IN", "112", "14416")]
    public void A_country_has_its_own_numbers(string country, string emergency, string crisis)
    {
        Numbers.For(country).Emergency.Dial.ShouldBe(emergency);
        Numbers.For(country).Crisis.Dial.ShouldBe(crisis);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("XX")]
    public void An_unknown_country_gets_the_international_ones(string? country)
    {
        Numbers.For(country).Country.ShouldBe("default");
        Numbers.For(country).Emergency.Dial.ShouldBe("112");
    }

    [Fact]
    public void Every_line_has_a_name_in_both_languages_and_a_source()
    {
        foreach (var line in Numbers.Countries.SelectMany(country => country.Lines))
        {
            line.NameIn("es").ShouldNotBeNullOrWhiteSpace();
            line.NameIn("en").ShouldNotBeNullOrWhiteSpace();
            line.Source.ShouldStartWith("https://");
        }
    }

    [Fact]
    public void A_number_checked_more_than_a_year_ago_is_stale()
    {
        Numbers.StaleOn(new DateOnly(2026, 12, 1)).ShouldBeEmpty();
        Numbers
            .StaleOn(new DateOnly(2027, 12, 1))
            .ShouldContain(warning => warning.Country == "US" && warning.Kind == "emergency");
    }

    [Theory]
    [InlineData("\"911\"", "\"912\"")]
    [InlineData("\"1-800-222-1222\"", "\"1-800-222-122\"")]
    [InlineData("\"988\"", "\"9a8\"")]
    public void A_number_that_is_not_valid_in_its_country_stops_the_start(string from, string to)
    {
        using var folder = DataCopy.Make();
        folder.Replace("Numbers/us.yaml", from, to);
        var wrong = Should.Throw<SafetyDataException>(() => EmergencyNumbers.Load(folder.Path));
        wrong.Errors.ShouldAllBe(error => error.File == "Numbers/us.yaml" && error.Line > 0);
    }

    [Theory]
    [InlineData("MX", "+15551234567", "en-US", "GB", "MX")]
    [InlineData(null, "+442079460000", "en-US", "US", "GB")]
    [InlineData(null, "+14165550100", null, null, "CA")]
    [InlineData(null, "+12125550100", null, null, "US")]
    [InlineData(null, "+35315550100", null, null, "IE")]
    [InlineData(null, null, "es-MX", "US", "MX")]
    [InlineData(null, null, "es", "US", "US")]
    [InlineData(null, "5551234", null, null, null)]
    [InlineData("ZZ", null, null, "ZZ", null)]
    public void The_country_comes_from_channel_phone_locale_setting_in_that_order(
        string? channel,
        string? phone,
        string? locale,
        string? setting,
        string? country
    ) => Numbers.Resolver.Resolve(channel, phone, locale, setting).ShouldBe(country);
}
