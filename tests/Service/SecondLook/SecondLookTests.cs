using System.Net;
using System.Text;
using System.Text.Json;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Service.SecondLook;
using AftercareBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AftercareBot.Service.Tests.SecondLook;

public sealed class SecondLookTests
{
    [Fact]
    public async Task What_sounds_dark_is_put_on_the_list_after_the_reply_and_what_does_not_is_not()
    {
        await using var moods = await MoodService.StartAsync();
        await using var service = await StartAsync(moods);

        await SayAsync(service, "harmless", "the bus was late and the tea was cold");
        await SayAsync(service, "dark", "the bus was late and the tea was awful");

        var cases = service.Services.GetRequiredService<ICases>();
        await Until.TrueAsync(async () => (await cases.ListOpenAsync(CancellationToken.None)).Count > 0);
        (await cases.ListOpenAsync(CancellationToken.None)).ShouldHaveSingleItem().Level.ShouldBe(AlertLevel.Concern);
        moods.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_reply_does_not_wait_for_a_service_that_hangs()
    {
        await using var moods = await MoodService.StartAsync();
        var held = new TaskCompletionSource();
        moods.Gate = held.Task;
        await using var service = await StartAsync(moods);

        await SayAsync(service, "first", "the tea was awful");
        await SayAsync(service, "second", "the tea was awful");

        (await service.Services.GetRequiredService<ICases>().ListOpenAsync(CancellationToken.None)).ShouldBeEmpty();
        held.SetResult();
    }

    [Fact]
    public async Task Danger_that_the_screen_found_is_sent_nowhere()
    {
        await using var moods = await MoodService.StartAsync();
        await using var service = await StartAsync(moods);

        await SayAsync(service, "danger", "i took the whole bottle");
        await SayAsync(service, "harmless", "thank you for the tea");

        await Until.TrueAsync(() => moods.Asked.Count > 0);
        moods.Asked.ShouldBe(["thank you for the tea"]);
    }

    [Fact]
    public async Task A_key_without_a_safe_address_stops_the_start_in_words()
    {
        var failure = await Should.ThrowAsync<OptionsValidationException>(() =>
            RunningService.StartAsync(
                null,
                "--TextAnalytics:Key=key",
                "--TextAnalytics:Endpoint=http://elsewhere.example",
                "--TextAnalytics:Negative=2"
            )
        );

        failure.Failures.Count().ShouldBe(2);
        failure.Message.ShouldContain("TextAnalytics:Endpoint");
    }

    [Fact]
    public async Task Without_a_key_there_is_no_second_look()
    {
        await using var service = await RunningService.StartAsync();

        service.Services.GetService<SecondLookQueue>().ShouldBeNull();
    }

    private static Task<RunningService> StartAsync(MoodService moods) =>
        RunningService.StartAsync(null, "--TextAnalytics:Key=key", $"--TextAnalytics:Endpoint={moods.Address}");

    private static async Task SayAsync(RunningService service, string conversation, string text)
    {
        var activity = JsonSerializer.Serialize(
            new
            {
                type = "message",
                id = conversation,
                channelId = "test",
                serviceUrl = "https://channel.example",
                deliveryMode = "expectReplies",
                from = new { id = conversation },
                recipient = new { id = "bot" },
                conversation = new { id = conversation },
                text,
            }
        );
        using var content = new StringContent(activity, Encoding.UTF8, "application/json");
        using var response = await service.Client.PostAsync("/api/messages", content);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldContain("activities");
    }
}
