using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Service.Tests;

public sealed class MessagesTests
{
    private const string Danger = "i took the whole bottle";

    [Fact]
    public async Task A_question_is_answered_in_the_response_when_the_channel_expects_replies()
    {
        await using var service = await RunningService.StartAsync();

        using var response = await PostAsync(service, Message("can I drink on klonopin?"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TextsAsync(response)).ShouldHaveSingleItem().ShouldContain("lcohol");
    }

    [Fact]
    public async Task Danger_is_answered_with_the_number_and_the_alert_outlives_a_process_that_is_never_stopped()
    {
        var folder = Directory.CreateTempSubdirectory("aftercare-kill-").FullName;
        try
        {
            // Not disposed before the second one reads: nothing that runs at a stop can have written the alert.
            await using var killed = await RunningService.StartAsync(folder);
            using var response = await PostAsync(killed, Message(Danger));
            (await TextsAsync(response))[0].ShouldStartWith("**Call [911](tel:911) now**");

            await using var restarted = await RunningService.StartAsync(folder);
            var cases = await restarted.Services.GetRequiredService<ICases>().ListOpenAsync(CancellationToken.None);

            cases.ShouldHaveSingleItem().Level.ShouldBe(AlertLevel.Emergency);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\":\"no type\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"timestamp\":{}}", HttpStatusCode.BadRequest)]
    public async Task What_is_no_activity_is_refused_with_a_reason(string body, HttpStatusCode expected)
    {
        await using var service = await RunningService.StartAsync();

        using var response = await PostAsync(service, Encoding.UTF8.GetBytes(body));

        response.StatusCode.ShouldBe(expected);
        (await response.Content.ReadAsStringAsync()).ShouldContain("message");
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_with_413()
    {
        await using var service = await RunningService.StartAsync();

        using var response = await PostAsync(service, Message(new string('a', 300 * 1024)));

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_bad_token_is_refused_with_401_and_not_a_fault()
    {
        await using var service = await RunningService.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = Json(Message("hello")) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer abc");

        using var response = await service.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.5")]
    [InlineData("Forwarded", "for=203.0.113.5")]
    public async Task Without_an_app_id_a_caller_that_a_proxy_brings_in_is_refused(string header, string value)
    {
        await using var service = await RunningService.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = Json(Message("hello")) };
        request.Headers.Add(header, value);

        using var response = await service.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Channels_that_ask_whether_the_bot_is_there_get_an_answer()
    {
        await using var service = await RunningService.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/api/messages");

        using var response = await service.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_log_holds_nothing_that_a_member_wrote_or_is_called()
    {
        await using var service = await RunningService.StartAsync();

        using var first = await PostAsync(service, Message(Danger));
        using var second = await PostAsync(service, Message("my purple umbrella is broken"));
        using var bad = await PostAsync(service, Encoding.UTF8.GetBytes("{\"type\":\"message\",\"text\":\"purple umbrella\""));

        service.Logs.Lines.ShouldNotBeEmpty();
        foreach (var secret in (string[])["whole bottle", "purple umbrella", "Ana Member", "+15550100"])
            service.Logs.Lines.ShouldNotContain(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    private static byte[] Message(string text) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type = "message",
                text,
                channelId = "directline",
                from = new { id = "+15550100", name = "Ana Member" },
                recipient = new { id = "bot" },
                conversation = new { id = "conversation-1" },
                serviceUrl = "https://channel.example",
                locale = "en-US",
                deliveryMode = "expectReplies",
            }
        );

    private static Task<HttpResponseMessage> PostAsync(RunningService service, byte[] body) =>
        service.Client.PostAsync("/api/messages", Json(body));

    private static ByteArrayContent Json(byte[] body) =>
        new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static async Task<List<string>> TextsAsync(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return
        [
            .. document
                .RootElement.GetProperty("activities")
                .EnumerateArray()
                .Where(activity => activity.GetProperty("type").GetString() == "message")
                .Select(activity => activity.GetProperty("text").GetString() ?? ""),
        ];
    }
}
