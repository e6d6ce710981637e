using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace AftercareBot.BotFramework.Tests.Builder;

public sealed class ActivityHandlerTests
{
    private readonly Handler bot = new();

    [Theory]
    [InlineData("message", "message")]
    [InlineData("Message", "unrecognized")]
    [InlineData("whatever", "unrecognized")]
    [InlineData("event", "event")]
    [InlineData("typing", "typing")]
    public async Task Turns_are_dispatched_by_exact_type(string type, string called)
    {
        await RunAsync(new Activity { Type = type });

        bot.Called.ShouldBe([called]);
    }

    [Fact]
    public async Task All_added_members_are_told_when_one_of_them_is_not_the_bot()
    {
        await RunAsync(Update(added: ["bot", "ana"]));

        bot.Called.ShouldBe(["added bot,ana"]);
    }

    [Fact]
    public async Task Nothing_is_told_when_only_the_bot_was_added()
    {
        await RunAsync(Update(added: ["bot"]));

        bot.Called.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(new[] { "ana" }, new[] { "added ana" })]
    [InlineData(new string[0], new string[0])]
    [InlineData(null, new[] { "removed eva" })]
    public async Task Added_members_hide_removed_ones(string[]? added, string[] called)
    {
        await RunAsync(Update(added, removed: ["eva"]));

        bot.Called.ShouldBe(called);
    }

    [Fact]
    public async Task An_invoke_that_nobody_handles_is_not_implemented()
    {
        (await InvokeAsync("unknown/thing", null)).Status.ShouldBe(501);
    }

    [Fact]
    public async Task A_cards_action_is_answered_with_what_the_bot_returns()
    {
        var value = new { action = new { type = "Action.Execute", verb = "doIt" } };

        var answer = await InvokeAsync("adaptiveCard/action", value);

        answer.Status.ShouldBe(200);
        ((AdaptiveCardInvokeResponse)answer.Body!).Value.ShouldBe("did doIt");
    }

    [Theory]
    [InlineData("""null""")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""")]
    [InlineData("""{"action":7}""")]
    public async Task A_cards_action_of_another_shape_is_a_bad_request(string value)
    {
        var answer = await InvokeAsync("adaptiveCard/action", System.Text.Json.JsonDocument.Parse(value).RootElement);

        answer.Status.ShouldBe(400);
    }

    private async Task<InvokeResponse> InvokeAsync(string name, object? value)
    {
        var sent = await RunAsync(
            new Activity
            {
                Type = "invoke",
                Name = name,
                Value = value,
            }
        );
        var answer = sent.ShouldHaveSingleItem();
        answer.Type.ShouldBe("invokeResponse");
        return (InvokeResponse)answer.Value!;
    }

    private async Task<Activity[]> RunAsync(Activity activity)
    {
        var adapter = new TestAdapter();
        await adapter.ProcessActivityAsync(activity, bot.OnTurnAsync);
        return [.. adapter.ActiveQueue];
    }

    private static Activity Update(string[]? added = null, string[]? removed = null) =>
        new()
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = added?.Select(id => new ChannelAccount(id)).ToList(),
            MembersRemoved = removed?.Select(id => new ChannelAccount(id)).ToList(),
        };

    private sealed class Handler : ActivityHandler
    {
        public List<string> Called { get; } = [];

        protected override Task OnMessageActivityAsync(
            ITurnContext<IMessageActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note("message");

        protected override Task OnEventActivityAsync(
            ITurnContext<IEventActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note("event");

        protected override Task OnTypingActivityAsync(
            ITurnContext<ITypingActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note("typing");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
            Note("unrecognized");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note("added " + string.Join(',', membersAdded.Select(member => member.Id)));

        protected override Task OnMembersRemovedAsync(
            IList<ChannelAccount> membersRemoved,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note("removed " + string.Join(',', membersRemoved.Select(member => member.Id)));

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext,
            AdaptiveCardInvokeValue invokeValue,
            CancellationToken cancellationToken
        ) => Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Value = $"did {invokeValue.Action!.Verb}" });

        private Task Note(string what)
        {
            Called.Add(what);
            return Task.CompletedTask;
        }
    }
}
