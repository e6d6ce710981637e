using Azure;
using Azure.AI.TextAnalytics;

namespace AftercareBot.TextAnalytics.Tests;

public sealed class SentimentTests : StubbedService
{
    [Theory]
    [InlineData("I am sad", TextSentiment.Negative, 0.97)]
    [InlineData("I am glad", TextSentiment.Positive, 0.01)]
    [InlineData("Room 3 at noon", TextSentiment.Neutral, 0)]
    [InlineData("I was sad. I am glad", TextSentiment.Mixed, 0.5)]
    public async Task Each_sentiment_is_read_with_its_scores(string text, TextSentiment expected, double negative)
    {
        DocumentSentiment sentiment = await Service.Client().AnalyzeSentimentAsync(text, "en", CancellationToken.None);

        sentiment.Sentiment.ShouldBe(expected);
        sentiment.ConfidenceScores.Negative.ShouldBe(negative);
    }

    [Fact]
    public async Task Offsets_of_sentences_count_utf16_code_units()
    {
        const string text = "👩‍👩‍👧 are glad. I am sad.";

        var sentiment = (await Service.Client().AnalyzeSentimentAsync(text)).Value;

        var last = sentiment.Sentences.Last();
        text.Substring(last.Offset, last.Length).ShouldBe("I am sad.");
        last.Text.ShouldBe("I am sad.");
        last.Sentiment.ShouldBe(TextSentiment.Negative);
        last.ConfidenceScores.Negative.ShouldBe(0.97);
    }

    [Fact]
    public void The_synchronous_call_sends_and_reads_the_same()
    {
        var response = Service.Client().AnalyzeSentiment("I am sad", "en", CancellationToken.None);

        response.Value.Sentiment.ShouldBe(TextSentiment.Negative);
        response.GetRawResponse().Status.ShouldBe(200);
        response.GetRawResponse().Content.ToString().ShouldContain("SentimentAnalysisResults");
    }

    [Fact]
    public async Task Batch_results_stand_in_the_order_of_the_documents_whatever_the_order_of_the_answer()
    {
        AnalyzeSentimentResultCollection results = await Service
            .Client()
            .AnalyzeSentimentBatchAsync(["I am sad", "I am glad", "Noon", "sad again"]);

        results
            .Select(result => result.DocumentSentiment.Sentiment)
            .ShouldBe([TextSentiment.Negative, TextSentiment.Positive, TextSentiment.Neutral, TextSentiment.Negative]);
        results.Select(result => result.Id).ShouldBe(["0", "1", "2", "3"]);
        results.ModelVersion.ShouldBe("placeholder");
    }

    [Fact]
    public void A_refused_document_of_a_batch_has_an_error_in_its_place_and_the_others_their_results()
    {
        var results = Service.Client().AnalyzeSentimentBatch(["I am sad", "", "I am glad"]).Value;

        results.Select(result => result.HasError).ShouldBe([false, true, false]);
        results[1].Error.ErrorCode.ShouldBe<TextAnalyticsErrorCode>(TextAnalyticsErrorCode.InvalidDocument);
        results[1].Error.Message.ShouldBe("Document text is empty.");
        Should.Throw<InvalidOperationException>(() => results[1].DocumentSentiment).Message.ShouldContain("InvalidDocument");
        results[2].DocumentSentiment.Sentiment.ShouldBe(TextSentiment.Positive);
    }

    [Fact]
    public async Task A_single_document_refused_inside_a_200_fails_with_the_inner_code()
    {
        var failure = await Should.ThrowAsync<RequestFailedException>(() => Service.Client().AnalyzeSentimentAsync(" "));

        failure.Status.ShouldBe(200);
        failure.ErrorCode.ShouldBe("InvalidDocument");
        failure.Message.ShouldStartWith("Document text is empty.");
        failure.GetRawResponse()!.Content.ToString().ShouldContain("InvalidArgument");
        Service.Requests.Count.ShouldBe(1);
    }
}
