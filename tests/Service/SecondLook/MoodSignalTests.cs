using AftercareBot.Care.Conversations;
using AftercareBot.Service.SecondLook;
using AftercareBot.Tests.Support;
using Azure;
using Azure.AI.TextAnalytics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AftercareBot.Service.Tests.SecondLook;

public sealed class MoodSignalTests
{
    private readonly FakeTimeProvider clock = new();

    [Theory]
    [InlineData("everything is awful", true)]
    [InlineData("it is bad, I am at Elm Street", true)]
    [InlineData("it is bad", false)]
    [InlineData("the meeting moved to Elm Street", false)]
    public async Task A_dark_mood_counts_and_a_less_dark_one_with_an_address(string text, bool expected)
    {
        await using var service = await MoodService.StartAsync();

        (await Signal(service).IsAlarmingAsync(Message(text), CancellationToken.None)).ShouldBe(expected);
    }

    [Fact]
    public async Task A_service_that_keeps_failing_is_left_alone_for_a_minute_and_then_asked_again()
    {
        await using var service = await MoodService.StartAsync();
        service.Status = StatusCodes.Status400BadRequest;
        var signal = Signal(service);

        for (var message = 0; message < 10; message++)
            (await signal.IsAlarmingAsync(Message("awful"), CancellationToken.None)).ShouldBeFalse();
        service.Asked.Count.ShouldBe(4);

        service.Status = StatusCodes.Status200OK;
        clock.Advance(TimeSpan.FromSeconds(61));
        (await signal.IsAlarmingAsync(Message("awful"), CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_given_up_at_the_time_limit()
    {
        await using var service = await MoodService.StartAsync();
        var held = new TaskCompletionSource();
        service.Gate = held.Task;

        var asking = Signal(service).IsAlarmingAsync(Message("awful"), CancellationToken.None);
        await Until.TrueAsync(() => service.Asked.Count == 1);
        asking.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(5));

        (await asking).ShouldBeFalse();
        held.SetResult();
    }

    private MoodSignal Signal(MoodService service) =>
        new(
            new TextAnalyticsClient(new Uri(service.Address), new AzureKeyCredential("key")),
            Options.Create(new TextAnalyticsSettings { Endpoint = service.Address, Key = "key" }),
            clock,
            NullLogger<MoodSignal>.Instance
        );

    private static LookedAt Message(string text) =>
        new(
            text,
            "en",
            new StoredReference
            {
                ChannelId = "directline",
                ConversationId = "c",
                UserId = "u",
            },
            default
        );
}
