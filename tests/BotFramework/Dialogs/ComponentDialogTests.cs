using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace AftercareBot.BotFramework.Tests.Dialogs;

public sealed class ComponentDialogTests
{
    [Fact]
    public void A_component_begins_with_the_first_dialog_added()
    {
        var component = new ComponentDialog("c").AddDialog(new TextPrompt("a")).AddDialog(new TextPrompt("b"));

        component.InitialDialogId.ShouldBe("a");
    }

    [Fact]
    public void A_second_dialog_of_the_same_id_is_renamed_and_the_same_one_again_is_not()
    {
        var set = new DialogSet();
        var (first, second) = (new TextPrompt("x"), new TextPrompt("x"));

        set.Add(first).Add(second).Add(first);

        (first.Id, second.Id).ShouldBe(("x", "x2"));
        set.GetDialogs().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Help_on_top_of_a_prompt_makes_it_ask_again_with_its_first_words()
    {
        var bot = new DialogBot(new Interruptible());

        await bot
            .Flow.Test("hi", "What?")
            .Test("help", "Here is help.")
            .AssertReply("What?")
            .Test("blue", "got blue")
            .StartTestAsync();
    }

    [Fact]
    public async Task What_is_cancelled_begins_anew_with_the_next_message()
    {
        var bot = new DialogBot(new Interruptible());

        await bot.Flow.Test("hi", "What?").Send("cancel").Test("hi again", "What?").StartTestAsync();
    }

    [Fact]
    public async Task Cancelling_tells_the_dialogs_why_they_end()
    {
        var ended = new List<DialogReason>();
        var dialogs = new DialogSet().Add(new Watcher(ended));
        using var turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message });
        var context = new DialogContext(dialogs, turn, new DialogState());

        (await context.CancelAllDialogsAsync()).Status.ShouldBe(DialogTurnStatus.Empty);
        await context.BeginDialogAsync("watcher");
        (await context.CancelAllDialogsAsync()).Status.ShouldBe(DialogTurnStatus.Cancelled);
        await context.BeginDialogAsync("watcher");
        await context.ReplaceDialogAsync("watcher");
        (await context.EndDialogAsync(5)).Result.ShouldBe(5);

        ended.ShouldBe([DialogReason.CancelCalled, DialogReason.ReplaceCalled, DialogReason.EndCalled]);
    }

    [Fact]
    public async Task An_event_goes_up_until_somebody_takes_it()
    {
        var outer = new Listener("outer") { Takes = "alarm" };
        outer.AddDialog(new Listener("inner").AddDialog(new TextPrompt("ask")));
        using var turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message });
        var context = new DialogContext(new DialogSet().Add(outer), turn, new DialogState());
        await context.BeginDialogAsync("outer", new PromptOptions());

        (await context.EmitEventAsync("alarm", fromLeaf: true)).ShouldBeTrue();
        (await context.EmitEventAsync("other", fromLeaf: true)).ShouldBeFalse();
        (await context.EmitEventAsync("alarm", bubble: false, fromLeaf: true)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_container_that_changed_says_so()
    {
        var storage = new MemoryStorage();
        await new DialogBot(new Versioned(steps: 2), storage).SayAsync("hi");
        var changed = new Versioned(steps: 3);

        await new DialogBot(changed, storage).SayAsync("x");
        await new DialogBot(changed, storage).SayAsync("x");

        changed.Events.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_in_the_place_of_the_options_is_refused()
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message });
        var context = new DialogContext(new DialogSet().Add(new TextPrompt("x")), turn, new DialogState());

        await Should.ThrowAsync<ArgumentException>(() => context.BeginDialogAsync("x", CancellationToken.None));
    }

    private sealed class Interruptible : ComponentDialog
    {
        public Interruptible()
            : base("interruptible")
        {
            AddDialog(PromptBot.Asking(new TextPrompt("text"), PromptBot.Question()));
            AddDialog(new WaterfallDialog("help", [HelpAsync]));
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(
            DialogContext innerDc,
            CancellationToken cancellationToken = default
        ) =>
            innerDc.Context.Activity.Text switch
            {
                "help" => await innerDc.BeginDialogAsync("help", null, cancellationToken),
                "cancel" => await innerDc.CancelAllDialogsAsync(cancellationToken),
                _ => await base.OnContinueDialogAsync(innerDc, cancellationToken),
            };

        private static async Task<DialogTurnResult> HelpAsync(WaterfallStepContext step, CancellationToken token)
        {
            await step.Context.SendActivityAsync("Here is help.", cancellationToken: token);
            return await step.EndDialogAsync(null, token);
        }
    }

    private sealed class Watcher(List<DialogReason> ended) : Dialog("watcher")
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc,
            object? options = null,
            CancellationToken cancellationToken = default
        ) => Task.FromResult(EndOfTurn);

        public override Task EndDialogAsync(
            ITurnContext turnContext,
            DialogInstance instance,
            DialogReason reason,
            CancellationToken cancellationToken = default
        )
        {
            ended.Add(reason);
            return Task.CompletedTask;
        }
    }

    private sealed class Listener(string id) : ComponentDialog(id)
    {
        public string? Takes { get; init; }

        public override async Task<bool> OnDialogEventAsync(
            DialogContext dc,
            DialogEvent e,
            CancellationToken cancellationToken
        ) => string.Equals(e.Name, Takes, StringComparison.Ordinal) || await base.OnDialogEventAsync(dc, e, cancellationToken);
    }

    private sealed class Versioned : ComponentDialog
    {
        public Versioned(int steps)
            : base("versioned")
        {
            var waterfall = new WaterfallDialog("steps");
            for (var i = 0; i < steps; i++)
                waterfall.AddStep((_, _) => Task.FromResult(EndOfTurn));
            AddDialog(waterfall);
        }

        public int Events { get; private set; }

        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (string.Equals(e.Name, DialogEvents.VersionChanged, StringComparison.Ordinal))
                Events++;
            return base.OnDialogEventAsync(dc, e, cancellationToken);
        }
    }
}
