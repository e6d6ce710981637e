using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace AftercareBot.BotFramework.Tests.Adapters;

public sealed class TestAdapterTests
{
    private readonly TestAdapter adapter = new();

    [Fact]
    public async Task What_the_user_says_comes_from_the_default_conversation_with_growing_ids()
    {
        var seen = new List<Activity>();
        await new TestFlow(
            adapter,
            (turn, _) =>
            {
                seen.Add(turn.Activity);
                return Task.CompletedTask;
            }
        ).Send("one").Send("two").StartTestAsync();

        var first = seen[0];
        (first.ChannelId, first.From!.Id, first.From.Name, first.Recipient!.Id, first.Conversation!.Id, first.Locale).ShouldBe(
            ("test", "user1", "User1", "bot", "convo1", "en-us")
        );
        NumberOf(seen[1]).ShouldBeGreaterThan(NumberOf(first));
    }

    [Theory]
    [InlineData("ana", null, "ana")]
    [InlineData("unknown", null, "user1")]
    [InlineData("x", "bot", "user1")]
    [InlineData(null, null, "user1")]
    public async Task The_sender_is_filled_in_when_nobody_is_named(string? id, string? role, string sender)
    {
        var activity = new Activity { From = id is null ? null : new ChannelAccount(id, role: role) };

        await adapter.ProcessActivityAsync(activity, (_, _) => Task.CompletedTask);

        activity.From!.Id.ShouldBe(sender);
    }

    [Fact]
    public async Task Nothing_is_checked_before_the_flow_is_started()
    {
        var flow = Echo().Test("hi", "something else");

        var failure = await Should.ThrowAsync<InvalidOperationException>(flow.StartTestAsync);

        failure.Message.ShouldContain("something else");
    }

    [Fact]
    public async Task Replies_are_compared_without_the_white_space_around()
    {
        await Echo().Test("  hi ", "hi").StartTestAsync();
    }

    [Fact]
    public async Task A_reply_that_does_not_come_is_a_cancelled_task()
    {
        var silent = new TestFlow(adapter, (_, _) => Task.CompletedTask);

        await Should.ThrowAsync<TaskCanceledException>(silent.Send("hi").AssertReply("hi", timeout: 20).StartTestAsync);
        await silent.Send("hi").AssertNoReply(timeout: 20).StartTestAsync();
    }

    [Fact]
    public async Task A_reply_where_none_should_be_is_an_error()
    {
        await Should.ThrowAsync<InvalidOperationException>(Echo().Send("hi").AssertNoReply(timeout: 20).StartTestAsync);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Traces_are_queued_when_asked_for(bool enabled, int count)
    {
        var tracing = new TestAdapter(sendTraceActivity: enabled);

        await tracing.SendTextToBotAsync(
            "hi",
            (turn, token) => turn.TraceActivityAsync("t", cancellationToken: token),
            CancellationToken.None
        );

        tracing.ActiveQueue.Count.ShouldBe(count);
    }

    [Fact]
    public async Task What_was_sent_can_be_replaced_and_taken_back()
    {
        await new TestFlow(
            adapter,
            async (turn, token) =>
            {
                var first = await turn.SendActivityAsync("first", cancellationToken: token);
                var second = await turn.SendActivityAsync("second", cancellationToken: token);
                var changed = MessageFactory.Text("changed");
                changed.Id = first.Id;
                await turn.UpdateActivityAsync(changed, token);
                await turn.DeleteActivityAsync(second.Id!, token);
            }
        ).Test("hi", "changed").StartTestAsync();

        adapter.ActiveQueue.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reply_may_be_one_of_several_or_hold_some_words()
    {
        await Echo()
            .Send("good morning")
            .AssertReplyOneOf(["hi", "good morning"])
            .Send("good morning")
            .AssertReplyContains("morning")
            .StartTestAsync();
    }

    private static int NumberOf(Activity activity) => int.Parse(activity.Id!, CultureInfo.InvariantCulture);

    private TestFlow Echo() =>
        new(adapter, (turn, token) => turn.SendActivityAsync(MessageFactory.Text(turn.Activity.Text), token));
}
