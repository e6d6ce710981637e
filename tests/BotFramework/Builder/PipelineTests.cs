using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace AftercareBot.BotFramework.Tests.Builder;

public sealed class PipelineTests
{
    private readonly TestAdapter adapter = new();

    [Fact]
    public async Task Middleware_runs_in_order_and_back_again()
    {
        var order = new List<string>();
        adapter.Use(new Recorder("a", order)).Use(new Recorder("b", order));

        await adapter.ProcessActivityAsync(
            Turns.Message(),
            (_, _) =>
            {
                order.Add("bot");
                return Task.CompletedTask;
            }
        );

        order.ShouldBe(["a in", "b in", "bot", "b out", "a out"]);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_ends_the_turn()
    {
        var order = new List<string>();
        adapter.Use(new Recorder("a", order) { GoesOn = false });

        await adapter.ProcessActivityAsync(Turns.Message(), (_, _) => throw new InvalidOperationException("reached"));

        order.ShouldBe(["a in", "a out"]);
    }

    [Theory]
    [InlineData("de-DE", "1,5", "de-DE")]
    [InlineData("en-US", "1.5", "en-US")]
    public async Task A_turn_has_the_culture_of_its_activity(string locale, string number, string turnLocale)
    {
        var incoming = Turns.Message();
        incoming.Locale = locale;
        var seen = (string.Empty, string.Empty);

        await adapter.ProcessActivityAsync(
            incoming,
            (turn, _) =>
            {
                seen = (1.5.ToString(CultureInfo.CurrentCulture), ((TurnContext)turn).Locale!);
                return Task.CompletedTask;
            }
        );

        seen.ShouldBe((number, turnLocale));
    }

    [Fact]
    public async Task A_locale_that_does_not_exist_leaves_the_culture_as_it_was()
    {
        var incoming = Turns.Message();
        incoming.Locale = "not a locale!";
        var seen = string.Empty;

        await adapter.ProcessActivityAsync(incoming, (turn, _) => Task.FromResult(seen = ((TurnContext)turn).Locale!));

        seen.ShouldBe(CultureInfo.CurrentCulture.Name);
    }

    [Fact]
    public async Task An_error_reaches_the_host_unless_somebody_takes_it()
    {
        BotCallbackHandler failing = (_, _) => throw new InvalidOperationException("boom");
        await Should.ThrowAsync<InvalidOperationException>(() => adapter.ProcessActivityAsync(Turns.Message(), failing));

        Exception? taken = null;
        adapter.OnTurnError = (_, failure) => Task.FromResult(taken = failure);
        await adapter.ProcessActivityAsync(Turns.Message(), failing);
        taken!.Message.ShouldBe("boom");
    }

    [Fact]
    public async Task A_proactive_turn_runs_the_whole_pipeline()
    {
        var order = new List<string>();
        adapter.Use(new Recorder("a", order));
        var reference = Turns.Message().GetConversationReference();

        await adapter.ContinueConversationAsync(
            "app",
            reference,
            async (turn, token) => await turn.SendActivityAsync($"{turn.Activity.Name}", cancellationToken: token),
            CancellationToken.None
        );

        order.ShouldBe(["a in", "a out"]);
        ((Activity)adapter.GetNextReply()!).Text.ShouldBe("ContinueConversation");
    }

    [Fact]
    public async Task Mentions_of_the_bot_are_taken_out_and_a_submitted_card_passes_unharmed()
    {
        adapter.Use(new NormalizeMentionsMiddleware());
        var mention = new Mention { Mentioned = new ChannelAccount("bot"), Text = "<at>Bot</at>" };
        var said = new List<string?>();
        Task Remember(ITurnContext turn, CancellationToken _)
        {
            said.Add(turn.Activity.Text);
            return Task.FromResult(turn.Activity.Entities!.Count);
        }

        var spoken = Turns.Message("<at>Bot</at> hi");
        spoken.Entities = [mention];
        await adapter.ProcessActivityAsync(spoken, Remember);
        var submitted = Turns.Message(null);
        submitted.Entities = [mention];
        await adapter.ProcessActivityAsync(submitted, Remember);

        said.ShouldBe(["hi", null]);
        spoken.Entities.ShouldBeEmpty();
    }

    private sealed class Recorder(string name, List<string> order) : IMiddleware
    {
        public bool GoesOn { get; init; } = true;

        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add($"{name} in");
            if (GoesOn)
                await next(cancellationToken);
            order.Add($"{name} out");
        }
    }
}
