using AftercareBot.TextAnalytics.Tests.Support;
using Azure;

namespace AftercareBot.TextAnalytics.Tests;

public sealed class FailureTests : StubbedService
{
    [Fact]
    public async Task A_429_is_asked_again_and_not_before_retry_after_has_passed()
    {
        Service.Script(ScriptedResponse.Error(429, "TooManyRequests", retryAfter: "1"));

        var language = await Service.Client().DetectLanguageAsync("x");

        language.Value.Iso6391Name.ShouldBe("en");
        Service.Requests.Count.ShouldBe(2);
        // Only a lower bound, so a slow machine cannot fail it; the delay of the options is a millisecond.
        var waited = TimeProvider.System.GetElapsedTime(Service.Requests[0].Timestamp, Service.Requests[1].Timestamp);
        waited.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(900));
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public void What_may_pass_is_tried_again(int status)
    {
        Service.Script(ScriptedResponse.Error(status, "Passing"), ScriptedResponse.Error(status, "Passing"));

        Service.Client().DetectLanguage("x").Value.Iso6391Name.ShouldBe("en");

        Service.Requests.Count.ShouldBe(3);
        Service.Requests.Select(request => request.Body).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void What_does_not_pass_fails_after_the_last_try()
    {
        Service.Script([.. Enumerable.Repeat(ScriptedResponse.Error(503, "ServiceUnavailable"), 9)]);

        var failure = Should.Throw<RequestFailedException>(() =>
            Service.Client(options => options.Retry.MaxRetries = 2).DetectLanguage("x")
        );

        failure.Status.ShouldBe(503);
        failure.ErrorCode.ShouldBe("ServiceUnavailable");
        Service.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(400, "InvalidRequest", "InvalidRequestBodyFormat", "InvalidRequestBodyFormat")]
    [InlineData(400, "InvalidArgument", null, "InvalidArgument")]
    [InlineData(401, "401", null, "401")]
    [InlineData(403, "Forbidden", null, "Forbidden")]
    [InlineData(404, "NotFound", null, "NotFound")]
    public async Task What_will_not_pass_is_not_tried_again(int status, string code, string? innerCode, string expected)
    {
        Service.Script(ScriptedResponse.Error(status, code, innerCode));

        var failure = await Should.ThrowAsync<RequestFailedException>(() => Service.Client().AnalyzeSentimentBatchAsync(["x"]));

        failure.Status.ShouldBe(status);
        failure.ErrorCode.ShouldBe(expected);
        Service.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public void An_inner_error_that_says_nothing_leaves_the_outer_one()
    {
        Service.Script(new ScriptedResponse(400, """{"error":{"code":"InvalidRequest","message":"m","innererror":null}}"""));

        var failure = Should.Throw<RequestFailedException>(() => Service.Client().DetectLanguage("x"));

        failure.ErrorCode.ShouldBe("InvalidRequest");
    }

    [Fact]
    public void A_key_is_not_taken_to_another_place_by_a_redirect()
    {
        Service.Script(new ScriptedResponse(307, Location: new Uri(Service.Address, "/elsewhere").ToString()));

        Should.Throw<RequestFailedException>(() => Service.Client().DetectLanguage("x")).Status.ShouldBe(307);

        Service.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"results":{"documents":[],"errors":[],"modelVersion":"x"}}""")]
    [InlineData("""{"results":{"documents":[{"id":"7"}],"errors":[],"modelVersion":"x"}}""")]
    [InlineData("""{"results":{"documents":[{"id":"0","entities":[],"redactedText":null}],"errors":[],"modelVersion":"x"}}""")]
    [InlineData("""{"results":{"documents":[{"id":"0","secret":"5550100999"}],"errors":[],"modelVersion":"x"}}""")]
    public void An_answer_of_another_form_is_a_failed_request_that_does_not_repeat_the_body(string body)
    {
        Service.Script(new ScriptedResponse(200, body));

        var failure = Should.Throw<RequestFailedException>(() => Service.Client().RecognizePiiEntities("x"));

        failure.Status.ShouldBe(200);
        failure.ToString().ShouldNotContain("5550100999");
    }

    [Fact]
    public void A_failure_without_details_keeps_its_status()
    {
        Service.Script(new ScriptedResponse(400, "<html>gateway</html>"));

        Should.Throw<RequestFailedException>(() => Service.Client().DetectLanguage("x")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_cancelled_call_stops_waiting_for_its_next_try()
    {
        Service.Script(ScriptedResponse.Error(429, "TooManyRequests", retryAfter: "3600"));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Should.ThrowAsync<OperationCanceledException>(() =>
            Service.Client().AnalyzeSentimentAsync("x", "en", cancellation.Token)
        );

        Service.Requests.Count.ShouldBeLessThan(2);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_a_failed_request()
    {
        var client = Service.Client(options => options.Retry.MaxRetries = 0);
        await Service.DisposeAsync();

        var failure = await Should.ThrowAsync<RequestFailedException>(() => client.DetectLanguageAsync("x"));

        failure.Status.ShouldBe(0);
    }
}
