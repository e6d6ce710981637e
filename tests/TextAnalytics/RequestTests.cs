using System.Text.Json;
using AftercareBot.TextAnalytics.Tests.Support;
using Azure;
using Azure.AI.TextAnalytics;

namespace AftercareBot.TextAnalytics.Tests;

public sealed class RequestTests : StubbedService
{
    [Fact]
    public void A_sentiment_request_is_this_to_the_letter()
    {
        Service.Client().AnalyzeSentiment("I am sad");

        var request = Service.OnlyRequest;
        request.RawTarget.ShouldBe("/language/:analyze-text?api-version=2023-04-01");
        request.Headers["Ocp-Apim-Subscription-Key"].ShouldBe(ServiceStub.Key);
        request.Body.ShouldBe(
            """
            {"kind":"SentimentAnalysis","analysisInput":{"documents":[{"id":"0","text":"I am sad","language":"en"}]},"parameters":{"stringIndexType":"Utf16CodeUnit"}}
            """
        );
    }

    [Fact]
    public void A_language_request_has_a_country_hint_and_no_index_type()
    {
        Service.Client().DetectLanguage("hola");

        Service.OnlyRequest.Body.ShouldBe(
            """
            {"kind":"LanguageDetection","analysisInput":{"documents":[{"id":"0","text":"hola","countryHint":"us"}]},"parameters":{}}
            """
        );
    }

    [Fact]
    public void A_request_for_personal_information_names_the_categories_asked_for()
    {
        var options = new RecognizePiiEntitiesOptions { CategoriesFilter = { PiiEntityCategory.Person, "PhoneNumber" } };

        Service.Client().RecognizePiiEntities("hello", "es", options);

        Service.OnlyRequest.Body.ShouldBe(
            """
            {"kind":"PiiEntityRecognition","analysisInput":{"documents":[{"id":"0","text":"hello","language":"es"}]},"parameters":{"stringIndexType":"Utf16CodeUnit","piiCategories":["Person","PhoneNumber"]}}
            """
        );
    }

    [Fact]
    public void A_request_for_key_phrases_has_no_index_type()
    {
        Service.Client().ExtractKeyPhrases("hello");

        Service.OnlyRequest.Json.GetProperty("kind").GetString().ShouldBe("KeyPhraseExtraction");
        Service.OnlyRequest.Parameters.EnumerateObject().ShouldBeEmpty();
    }

    [Fact]
    public void The_service_is_told_not_to_keep_the_text_when_asked_so()
    {
        Service.Client().AnalyzeSentiment("x", options: new() { DisableServiceLogs = true, ModelVersion = "2022-11-01" });

        Service.OnlyRequest.Parameters.GetProperty("loggingOptOut").GetBoolean().ShouldBeTrue();
        Service.OnlyRequest.Parameters.GetProperty("modelVersion").GetString().ShouldBe("2022-11-01");
    }

    [Fact]
    public void The_defaults_of_the_options_fill_what_a_call_leaves_out()
    {
        var client = Service.Client(options => (options.DefaultLanguage, options.DefaultCountryHint) = ("es", "mx"));

        client.AnalyzeSentiment("x");
        client.AnalyzeSentiment("x", "fr");
        client.DetectLanguage("x");
        client.DetectLanguage("x", "");
        client.DetectLanguage("x", "none");

        Service
            .Requests.Select(request => request.Document(0).EnumerateObject().Last().Value.GetString())
            .ShouldBe(["es", "fr", "mx", "", "none"]);
    }

    [Theory]
    [InlineData("\"quoted\" \\ back\n\ttab")]
    [InlineData("mañana 👩‍👩‍👧 \u202e right to left")]
    [InlineData("</script>&amp;")]
    public void Any_text_arrives_as_it_was(string text)
    {
        Service.Client().AnalyzeSentiment(text);

        Service.OnlyRequest.Document(0).GetProperty("text").GetString().ShouldBe(text);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_and_moves_no_offset()
    {
        Service.Client().AnalyzeSentiment("a\ud83db");

        Service.OnlyRequest.Document(0).GetProperty("text").GetString().ShouldBe("a\ufffdb");
    }

    [Fact]
    public void An_updated_key_is_used_from_the_next_request_on()
    {
        var credential = new AzureKeyCredential("old");
        var client = new TextAnalyticsClient(Service.Address, credential);
        Should.Throw<RequestFailedException>(() => client.DetectLanguage("x")).Status.ShouldBe(401);

        credential.Update(ServiceStub.Key);

        client.DetectLanguage("x").GetRawResponse().Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public void An_endpoint_may_end_with_a_slash_or_not(string end)
    {
        var endpoint = new Uri(Service.Address.GetLeftPart(UriPartial.Authority) + end);

        new TextAnalyticsClient(endpoint, new AzureKeyCredential(ServiceStub.Key)).DetectLanguage("x");

        Service.OnlyRequest.RawTarget.ShouldStartWith("/language/:analyze-text?");
    }

    [Fact]
    public async Task Nothing_is_sent_for_what_is_no_document()
    {
        var client = Service.Client();

        Should.Throw<ArgumentException>(() => client.AnalyzeSentiment(""));
        await Should.ThrowAsync<ArgumentException>(() => client.DetectLanguageAsync(null!));
        Should.Throw<ArgumentException>(() => client.AnalyzeSentimentBatch([]));
        Should.Throw<ArgumentException>(() => client.AnalyzeSentimentBatch(["a", null!]));
        Service.Requests.ShouldBeEmpty();
    }

    [Fact]
    public void The_stub_refuses_another_dialect()
    {
        var request = new ReceivedRequest(
            "POST",
            "/text/analytics/v3.1/sentiment",
            new Dictionary<string, string>(),
            """{"kind":"SentimentAnalysis","analysisInput":{"documents":[{"id":0,"text":"x"}]},"parameters":{"index":1}}""",
            Timestamp: 0
        );

        Dialect.Violations(request).Count.ShouldBe(7);
        JsonSerializer.Serialize(request.Json).ShouldBe(request.Body);
    }
}
