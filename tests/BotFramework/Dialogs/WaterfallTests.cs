using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace AftercareBot.BotFramework.Tests.Dialogs;

public sealed class WaterfallTests
{
    [Fact]
    public async Task Steps_follow_each_other_and_keep_values_between_turns()
    {
        var dialog = new WaterfallDialog(
            "steps",
            [
                (step, token) => WaitAsync(step, "one", token),
                async (step, token) =>
                {
                    step.Values["answer"] = step.Result!;
                    step.Values["count"] = 1L;
                    step.Reason.ShouldBe(DialogReason.ContinueCalled);
                    return await step.NextAsync(7, token);
                },
                async (step, token) =>
                {
                    (step.Reason, step.Result).ShouldBe((DialogReason.NextCalled, 7));
                    return await WaitAsync(step, $"{step.Values["answer"]} {step.Index}", token);
                },
                (step, token) => WaitAsync(step, $"{step.Values["count"]?.GetType().Name}", token),
            ]
        );

        await new DialogBot(dialog).Flow.Test("hi", "one").Test("first", "first 2").Test("x", "Int64").StartTestAsync();
    }

    [Fact]
    public async Task Running_off_the_end_ends_the_dialog_and_the_next_message_begins_anew()
    {
        var dialog = new WaterfallDialog("steps", [(step, token) => WaitAsync(step, "one", token)]);

        await new DialogBot(dialog).Flow.Test("hi", "one").Send("x").Test("hi", "one").StartTestAsync();
    }

    [Fact]
    public async Task Next_may_be_called_once_a_step()
    {
        var dialog = new WaterfallDialog(
            "steps",
            [
                async (step, token) =>
                {
                    await step.NextAsync(null, token);
                    return await step.NextAsync(null, token);
                },
                (_, _) => Task.FromResult(Dialog.EndOfTurn),
            ]
        );

        await Should.ThrowAsync<InvalidOperationException>(() => new DialogBot(dialog).SayAsync("hi"));
    }

    [Fact]
    public async Task Anything_but_a_message_leaves_a_waiting_step_alone()
    {
        var dialog = new WaterfallDialog(
            "steps",
            [(step, token) => WaitAsync(step, "one", token), (step, token) => WaitAsync(step, "two", token)]
        );
        var bot = new DialogBot(dialog);
        await bot.SayAsync("hi");

        (await bot.SendAsync(new Activity { Type = ActivityTypes.Event })).ShouldBeEmpty();

        (await bot.SayAsync("x")).ShouldHaveSingleItem().Text.ShouldBe("two");
    }

    [Fact]
    public async Task Any_type_of_activity_begins_the_root()
    {
        var dialog = new WaterfallDialog("steps", [(step, token) => WaitAsync(step, "one", token)]);

        (await new DialogBot(dialog).SendAsync(new Activity { Type = ActivityTypes.Event })).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task No_trace_of_the_state_is_sent()
    {
        var dialog = new WaterfallDialog("steps", [(step, token) => WaitAsync(step, "one", token)]);
        var bot = new DialogBot(dialog);
        bot.Adapter.EnableTrace = true;

        (await bot.SayAsync("hi")).ShouldHaveSingleItem().Type.ShouldBe(ActivityTypes.Message);
    }

    [Fact]
    public async Task A_replaced_dialog_begins_anew_at_the_same_place()
    {
        var dialog = new WaterfallDialog(
            "loop",
            [
                (step, token) => WaitAsync(step, $"round {step.Options ?? 0}", token),
                (step, token) => step.ReplaceDialogAsync("loop", (int)(step.Options ?? 0) + 1, token),
            ]
        );

        await new DialogBot(dialog).Flow.Test("hi", "round 0").Test("x", "round 1").Test("x", "round 2").StartTestAsync();
    }

    [Fact]
    public async Task A_stack_that_went_through_plain_json_goes_on()
    {
        var prompt = new NumberPrompt<int>("number");
        var storage = new PlainJsonStorage();
        var bot = new DialogBot(PromptBot.Asking(prompt, PromptBot.Question()), storage);

        await bot.Flow.Test("hi", "What?").Test("none", "Again?").Test("no", "Again?").Test("5", "got 5").StartTestAsync();

        storage.Text.ShouldContain("\"dialogStack\":[]");
    }

    [Fact]
    public async Task The_stack_is_kept_under_the_names_of_the_sdk()
    {
        var storage = new PlainJsonStorage();
        await new DialogBot(PromptBot.Asking(new TextPrompt("text"), PromptBot.Question()), storage).SayAsync("hi");

        using var json = JsonDocument.Parse(storage.Text);
        var root = json.RootElement.GetProperty("DialogState").GetProperty("dialogStack")[0];
        root.GetProperty("id").GetString().ShouldBe("root");
        root.TryGetProperty("Version", out _).ShouldBeTrue();
        var inner = root.GetProperty("state").GetProperty("dialogs").GetProperty("dialogStack");
        inner[0].GetProperty("state").EnumerateObject().Select(member => member.Name).ShouldBe(["options", "state"]);
        inner[1]
            .GetProperty("state")
            .EnumerateObject()
            .Select(member => member.Name)
            .ShouldBe(["options", "values", "instanceId", "stepIndex"]);
    }

    [Fact]
    public async Task A_stack_that_names_an_unknown_dialog_says_so()
    {
        var storage = new MemoryStorage();
        await new DialogBot(new WaterfallDialog("old", [(step, token) => WaitAsync(step, "one", token)]), storage).SayAsync("hi");

        var failure = await Should.ThrowAsync<InvalidOperationException>(() =>
            new DialogBot(new WaterfallDialog("new"), storage).SayAsync("hi")
        );

        failure.Message.ShouldBe("Failed to continue dialog. A dialog with id old could not be found.");
    }

    private static async Task<DialogTurnResult> WaitAsync(WaterfallStepContext step, string text, CancellationToken token)
    {
        await step.Context.SendActivityAsync(text, cancellationToken: token);
        return Dialog.EndOfTurn;
    }

    /// <summary>A storage that keeps no types: what it returns is JSON.</summary>
    private sealed class PlainJsonStorage : IStorage
    {
        private readonly Dictionary<string, byte[]> items = new(StringComparer.Ordinal);

        public string Text => Encoding.UTF8.GetString(items.Values.Single());

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(
                keys.Where(items.ContainsKey)
                    .ToDictionary(key => key, object (key) => JsonDocument.Parse(items[key]).RootElement, StringComparer.Ordinal)
            );

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            foreach (var (key, value) in changes)
                items[key] = BotJson.SerializeToUtf8Bytes(value);
            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
