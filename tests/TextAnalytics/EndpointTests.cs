using Azure;
using Azure.AI.TextAnalytics;

namespace AftercareBot.TextAnalytics.Tests;

public sealed class EndpointTests
{
    [Theory]
    [InlineData("https://example.cognitiveservices.azure.com/")]
    [InlineData("https://localhost:8443")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://[::1]:5000")]
    public void An_endpoint_that_keeps_the_key_to_itself_is_taken(string endpoint) =>
        Should.NotThrow(() => new TextAnalyticsClient(new Uri(endpoint), new AzureKeyCredential("key")));

    [Theory]
    [InlineData("http://example.cognitiveservices.azure.com/")]
    [InlineData("http://localhost.example.com/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("ftp://localhost/")]
    [InlineData("/relative")]
    public void An_endpoint_that_would_show_the_key_is_refused(string endpoint) =>
        Should.Throw<ArgumentException>(() =>
            new TextAnalyticsClient(new Uri(endpoint, UriKind.RelativeOrAbsolute), new AzureKeyCredential("key"))
        );

    [Fact]
    public void Options_know_their_version_and_defaults()
    {
        var options = new TextAnalyticsClientOptions();

        options.DefaultLanguage.ShouldBe("en");
        options.DefaultCountryHint.ShouldBe("us");
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new TextAnalyticsClientOptions((TextAnalyticsClientOptions.ServiceVersion)1)
        );
    }

    [Fact]
    public void Codes_and_categories_are_equal_whatever_their_case()
    {
        TextAnalyticsErrorCode code = "invaliddocument";
        (code == TextAnalyticsErrorCode.InvalidDocument).ShouldBeTrue();
        (code != TextAnalyticsErrorCode.NotFound).ShouldBeTrue();
        ((string)code).ShouldBe("invaliddocument");
        code.GetHashCode().ShouldBe(((TextAnalyticsErrorCode)"InvalidDocument").GetHashCode());

        PiiEntityCategory category = "person";
        (category == PiiEntityCategory.Person).ShouldBeTrue();
        (category != PiiEntityCategory.Email).ShouldBeTrue();
        default(PiiEntityCategory).ToString().ShouldBe("");
    }
}
