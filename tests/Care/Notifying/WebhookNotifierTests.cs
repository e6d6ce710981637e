using System.Text;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace AftercareBot.Care.Tests.Notifying;

public sealed class WebhookNotifierTests : IAsyncLifetime
{
    private WebhookReceiver receiver = null!;
    private TestCare care = null!;

    public async Task InitializeAsync()
    {
        receiver = await WebhookReceiver.StartAsync();
        care = TestCare.Create(receiver.Settings());
    }

    public async Task DisposeAsync()
    {
        await care.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task The_body_is_signed_and_a_receiver_can_check_it()
    {
        (await SendAsync()).ShouldBe(NotifyOutcome.Delivered);

        var got = receiver.Received.ShouldHaveSingleItem();
        Verify(got, WebhookReceiver.Secret, got.Body).ShouldBeTrue();
        Verify(got, "another secret of thirty-two characters", got.Body).ShouldBeFalse();
        Verify(got, WebhookReceiver.Secret, Encoding.UTF8.GetBytes(got.Text.Replace("crisis", "concern"))).ShouldBeFalse();
        got.Headers[WebhookSignature.IdHeader].ShouldBe(got.Id.ToString());
        receiver.Outbound.ShouldBe("webhook page");
    }

    [Fact]
    public void An_old_timestamp_is_not_accepted()
    {
        var body = "{}"u8.ToArray();
        var signature = WebhookSignature.Sign(WebhookReceiver.Secret, Alert.Time, body);
        var stamp = WebhookSignature.Stamp(Alert.Time);

        bool VerifyAt(DateTimeOffset now) =>
            WebhookSignature.Verify(WebhookReceiver.Secret, stamp, signature, body, now, TimeSpan.FromMinutes(5));

        VerifyAt(Alert.Time.AddMinutes(4)).ShouldBeTrue();
        VerifyAt(Alert.Time.AddMinutes(6)).ShouldBeFalse();
        VerifyAt(Alert.Time.AddMinutes(-6)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("not a number")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("999999999999999999")]
    public void A_timestamp_that_is_no_time_is_refused_and_nothing_is_thrown(string stamp) =>
        WebhookSignature.Verify(WebhookReceiver.Secret, stamp, "v1=", [], Alert.Time, TimeSpan.FromMinutes(5)).ShouldBeFalse();

    [Theory]
    [InlineData(200, NotifyResult.Delivered, NotifyCategory.None)]
    [InlineData(202, NotifyResult.Delivered, NotifyCategory.None)]
    [InlineData(301, NotifyResult.Refused, NotifyCategory.Configuration)]
    [InlineData(400, NotifyResult.Refused, NotifyCategory.Rejected)]
    [InlineData(401, NotifyResult.Refused, NotifyCategory.Authentication)]
    [InlineData(403, NotifyResult.Refused, NotifyCategory.Authentication)]
    [InlineData(404, NotifyResult.Refused, NotifyCategory.Configuration)]
    [InlineData(408, NotifyResult.Unknown, NotifyCategory.Transient)]
    [InlineData(410, NotifyResult.Refused, NotifyCategory.Configuration)]
    [InlineData(422, NotifyResult.Refused, NotifyCategory.Rejected)]
    [InlineData(429, NotifyResult.Refused, NotifyCategory.RateLimited)]
    [InlineData(500, NotifyResult.Unknown, NotifyCategory.Transient)]
    [InlineData(503, NotifyResult.Unknown, NotifyCategory.Transient)]
    public async Task What_the_other_side_answers_has_a_meaning(int status, NotifyResult result, NotifyCategory category)
    {
        receiver.AnswerWith(status);

        var outcome = await SendAsync();

        (outcome.Result, outcome.Category).ShouldBe((result, category));
        receiver.Outbound.ShouldBe("webhook page");
    }

    [Fact]
    public async Task Retry_after_is_understood_in_seconds_and_as_a_date()
    {
        receiver.Answer = static (_, response) =>
        {
            (response.StatusCode, response.Headers.RetryAfter) = (429, "17");
            return Task.CompletedTask;
        };
        (await SendAsync()).RetryAfter.ShouldBe(TimeSpan.FromSeconds(17));

        receiver.Answer = (_, response) =>
        {
            (response.StatusCode, response.Headers.RetryAfter) = (503, care.Clock.GetUtcNow().AddSeconds(30).ToString("R"));
            return Task.CompletedTask;
        };
        (await SendAsync()).RetryAfter.ShouldBe(TimeSpan.FromSeconds(30));
        receiver.Outbound.ShouldBe("webhook page", "webhook page");
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_is_unknown_not_an_exception()
    {
        await receiver.DisposeAsync();

        var outcome = await SendAsync();

        (outcome.Result, outcome.Category).ShouldBe((NotifyResult.Unknown, NotifyCategory.Transient));
    }

    [Fact]
    public async Task PagerDuty_gets_a_trigger_of_its_own_shape_and_no_signature()
    {
        await using var pager = TestCare.Create(settings =>
        {
            receiver.Settings()(settings);
            settings["Care:Webhooks:0:Secret"] = string.Empty;
            settings["Care:Webhooks:0:Format"] = "PagerDuty";
            settings["Care:Webhooks:0:RoutingKey"] = "routing-key";
            settings["Care:Webhooks:0:ConsoleUrl"] = "https://care.example.org/";
        });

        (await SendAsync(pager)).ShouldBe(NotifyOutcome.Delivered);

        var got = receiver.Received.ShouldHaveSingleItem();
        string Text(string name) => got.Json.GetProperty(name).GetString()!;
        var payload = got.Json.GetProperty("payload");
        (Text("routing_key"), Text("event_action")).ShouldBe(("routing-key", "trigger"));
        Text("dedup_key").ShouldBe("01988f0e-0000-7000-8000-000000000002");
        Text("client_url").ShouldBe("https://care.example.org/responders/cases/01988f0e-0000-7000-8000-000000000002");
        payload.GetProperty("severity").GetString().ShouldBe("critical");
        payload.GetProperty("custom_details").GetProperty("category").GetString().ShouldBe("overdose");
        got.Headers.ContainsKey(WebhookSignature.SignatureHeader).ShouldBeFalse();
        receiver.Outbound.ShouldBe("webhook trigger");
    }

    [Fact]
    public async Task A_redirect_is_not_followed_with_the_signed_body()
    {
        receiver.Answer = (_, response) =>
        {
            response.Redirect(receiver.Url, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        };

        await SendAsync();

        receiver.Received.Count.ShouldBe(1);
        receiver.Outbound.ShouldBe("webhook page");
    }

    private static bool Verify(ReceivedWebhook got, string secret, byte[] body) =>
        WebhookSignature.Verify(
            secret,
            got.Headers[WebhookSignature.TimestampHeader],
            got.Headers[WebhookSignature.SignatureHeader],
            body,
            Alert.Time,
            TimeSpan.FromMinutes(5)
        );

    private Task<NotifyOutcome> SendAsync() => SendAsync(care);

    private static Task<NotifyOutcome> SendAsync(TestCare from) =>
        from.Notifier(WebhookNotifier.KindName)
            .SendAsync(
                new Notification
                {
                    Id = Guid.Parse("01988f0e-0000-7000-8000-000000000001"),
                    Kind = NotificationKind.Page,
                    CaseId = Guid.Parse("01988f0e-0000-7000-8000-000000000002"),
                    Level = AlertLevel.Crisis,
                    Category = "overdose",
                    Subject = "self",
                    OpenedAt = Alert.Time,
                    Target = "main",
                    Attempt = 1,
                },
                CancellationToken.None
            );
}
