using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace AftercareBot.BotFramework.Tests.Builder;

public sealed class TurnContextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public async Task Empty_text_is_not_sent(string? text)
    {
        await Should.ThrowAsync<ArgumentNullException>(() => Turns.Of().SendActivityAsync(text!));
    }

    [Fact]
    public async Task No_activities_at_all_is_an_error()
    {
        await Should.ThrowAsync<ArgumentException>(() => Turns.Of().SendActivitiesAsync([]));
    }

    [Fact]
    public async Task A_trace_is_no_response_and_a_message_is()
    {
        var turn = Turns.Of();

        await turn.TraceActivityAsync("secret");
        turn.Responded.ShouldBeFalse();

        await turn.SendActivityAsync("hi");
        turn.Responded.ShouldBeTrue();
    }

    [Fact]
    public async Task Handlers_run_in_order_and_one_that_does_not_go_on_keeps_back_what_is_sent()
    {
        var turn = Turns.Of();
        var order = new List<string>();
        turn.OnSendActivities(
            (_, activities, next) =>
            {
                order.Add("first");
                activities[0].Text += "!";
                return next();
            }
        );
        turn.OnSendActivities(
            (_, activities, next) =>
            {
                order.Add("second " + activities[0].Text);
                return Task.FromResult<ResourceResponse[]>([]);
            }
        );

        await turn.SendActivityAsync("hi");

        order.ShouldBe(["first", "second hi!"]);
        ((TestAdapter)turn.Adapter).ActiveQueue.ShouldBeEmpty();
        turn.Responded.ShouldBeFalse();
    }

    [Fact]
    public async Task With_expected_replies_what_is_sent_waits_in_order_without_ids()
    {
        var turn = Turns.Of(ExpectingReplies("test"));

        var first = await turn.SendActivityAsync("one");
        await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing });

        first.Id.ShouldBeNull();
        turn.BufferedReplyActivities.Select(reply => reply.Type).ShouldBe(["message", "typing"]);
        turn.BufferedReplyActivities[0].Id.ShouldBeNull();
        ((TestAdapter)turn.Adapter).ActiveQueue.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("webchat", 0)]
    [InlineData("msteams", 0)]
    [InlineData("emulator", 1)]
    public async Task A_trace_is_given_to_an_emulator_only(string channel, int count)
    {
        var turn = Turns.Of(ExpectingReplies(channel));

        await turn.TraceActivityAsync("BotState", new { Secret = "plan" });

        turn.BufferedReplyActivities.Count.ShouldBe(count);
    }

    [Theory]
    [InlineData("ExpectReplies")]
    [InlineData("normal")]
    public async Task The_delivery_mode_is_compared_case_sensitively(string mode)
    {
        var incoming = Turns.Message();
        incoming.DeliveryMode = mode;
        var turn = Turns.Of(incoming);

        await turn.SendActivityAsync("hi");

        turn.BufferedReplyActivities.ShouldBeEmpty();
        ((TestAdapter)turn.Adapter).ActiveQueue.Count.ShouldBe(1);
    }

    [Fact]
    public void The_turns_state_is_keyed_by_type_and_goes_with_the_turn()
    {
        var turn = Turns.Of();
        var held = new MemoryStream();
        turn.TurnState.Add<Stream>(held);

        turn.TurnState.Get<Stream>("system.io.stream").ShouldBeSameAs(held);
        Should.Throw<ArgumentException>(() => turn.TurnState.Add<Stream>(new MemoryStream()));
        turn.Dispose();
        held.CanRead.ShouldBeFalse();
    }

    private static Activity ExpectingReplies(string channel)
    {
        var activity = Turns.Message();
        activity.ChannelId = channel;
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        return activity;
    }
}
