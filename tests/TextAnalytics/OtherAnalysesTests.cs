using Azure;
using Azure.AI.TextAnalytics;

namespace AftercareBot.TextAnalytics.Tests;

public sealed class OtherAnalysesTests : StubbedService
{
    [Fact]
    public async Task Personal_information_comes_with_its_place_and_the_redacted_text()
    {
        const string text = "👋🏽 call 5550100999 please";

        var entities = (await Service.Client().RecognizePiiEntitiesAsync(text)).Value;

        entities.RedactedText.ShouldBe("👋🏽 call ********** please");
        var number = entities.ShouldHaveSingleItem();
        number.Category.ShouldBe(PiiEntityCategory.PhoneNumber);
        number.SubCategory.ShouldBeNull();
        number.ConfidenceScore.ShouldBe(0.8);
        text.Substring(number.Offset, number.Length).ShouldBe("5550100999");
        number.Text.ShouldBe("5550100999");
    }

    [Fact]
    public void Personal_information_of_a_batch_keeps_its_order()
    {
        var results = Service.Client().RecognizePiiEntitiesBatch(["5550100111", "nothing", ""]).Value;

        results[0].Entities.RedactedText.ShouldBe("**********");
        results[1].Entities.ShouldBeEmpty();
        results[2].HasError.ShouldBeTrue();
    }

    [Fact]
    public async Task A_language_is_detected()
    {
        DetectedLanguage language = await Service.Client().DetectLanguageAsync("mañana");

        language.Iso6391Name.ShouldBe("es");
        language.Name.ShouldBe("Spanish");
        language.ConfidenceScore.ShouldBe(0.99);
    }

    [Fact]
    public void A_refused_document_has_no_language()
    {
        var results = Service.Client().DetectLanguageBatch(["", "mañana"]).Value;

        Should.Throw<InvalidOperationException>(() => results[0].PrimaryLanguage);
        results[1].PrimaryLanguage.Iso6391Name.ShouldBe("es");
    }

    [Fact]
    public async Task Key_phrases_keep_their_order()
    {
        KeyPhraseCollection phrases = await Service.Client().ExtractKeyPhrasesAsync("sleep meeting sponsor");

        phrases.ShouldBe(["sleep", "meeting", "sponsor"]);
    }

    [Fact]
    public async Task Every_batch_works_both_ways()
    {
        var client = Service.Client();

        (await client.RecognizePiiEntitiesBatchAsync(["a"])).Value[0].Entities.RedactedText.ShouldBe("a");
        (await client.DetectLanguageBatchAsync(["a"])).Value[0].PrimaryLanguage.Name.ShouldBe("English");
        (await client.ExtractKeyPhrasesBatchAsync(["a"])).Value[0].KeyPhrases.ShouldBe(["a"]);
        client.ExtractKeyPhrasesBatch(["a"]).Value[0].KeyPhrases.ShouldBe(["a"]);
    }

    [Fact]
    public void Every_single_call_fails_with_the_inner_code()
    {
        var client = Service.Client();

        Should.Throw<RequestFailedException>(() => client.RecognizePiiEntities(" ")).ErrorCode.ShouldBe("InvalidDocument");
        Should.Throw<RequestFailedException>(() => client.DetectLanguage(" ")).ErrorCode.ShouldBe("InvalidDocument");
        Should.Throw<RequestFailedException>(() => client.ExtractKeyPhrases(" ")).ErrorCode.ShouldBe("InvalidDocument");
    }
}
