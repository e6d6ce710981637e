using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace AftercareBot.BotFramework.Tests.Dialogs;

public sealed class PromptTests
{
    [Fact]
    public async Task A_prompt_needs_prompt_options()
    {
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => new DialogBot(new TextPrompt("text")).SayAsync("hi"));
    }

    [Theory]
    [InlineData("Again?", "Again?")]
    [InlineData(null, "What?")]
    public async Task An_answer_that_will_not_do_is_asked_for_again(string? retry, string asked)
    {
        var dialog = PromptBot.Asking(new NumberPrompt<int>("n"), PromptBot.Question(retry: retry));

        await new DialogBot(dialog).Flow.Test("hi", "What?").Test("none", asked).Test("4", "got 4").StartTestAsync();
    }

    [Fact]
    public async Task Without_words_to_ask_nothing_is_sent()
    {
        var bot = new DialogBot(PromptBot.Asking(new NumberPrompt<int>("n"), PromptBot.Question(null, null)));

        (await bot.SayAsync("hi")).ShouldBeEmpty();
        (await bot.SayAsync("none")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_validator_sees_failures_too_counts_answers_from_one_and_may_accept_anyway()
    {
        var seen = new List<(bool, int)>();
        var prompt = new NumberPrompt<int>(
            "n",
            (context, _) =>
            {
                seen.Add((context.Recognized.Succeeded, context.AttemptCount));
                return Task.FromResult(context.AttemptCount == 3);
            }
        );

        await new DialogBot(PromptBot.Asking(prompt, PromptBot.Question()))
            .Flow.Test("hi", "What?")
            .Test("5", "Again?")
            .Test("none", "Again?")
            .Test("none", "got 0")
            .StartTestAsync();

        seen.ShouldBe([(true, 1), (false, 2), (false, 3)]);
    }

    [Fact]
    public async Task A_validator_that_answers_itself_takes_the_place_of_the_retry()
    {
        var prompt = new TextPrompt(
            "t",
            async (context, token) =>
            {
                await context.Context.SendActivityAsync("too short", cancellationToken: token);
                return false;
            }
        );
        var bot = new DialogBot(PromptBot.Asking(prompt, PromptBot.Question()));
        await bot.SayAsync("hi");

        (await bot.SayAsync("x")).ShouldHaveSingleItem().Text.ShouldBe("too short");
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("anything")]
    public async Task Any_text_is_text(string answer)
    {
        var bot = new DialogBot(PromptBot.Asking(new TextPrompt("t"), PromptBot.Question()));
        await bot.SayAsync("hi");

        (await bot.SayAsync(answer))[0].Text.ShouldBe($"got {answer}");
    }

    [Fact]
    public async Task A_question_waits_for_input_and_is_kept_without_the_address_of_one_sending()
    {
        var options = new PromptOptions
        {
            Prompt = new Activity { Type = ActivityTypes.Message, Text = "What?" },
        };
        var bot = new DialogBot(PromptBot.Asking(new TextPrompt("t"), options));

        var asked = (await bot.SayAsync("hi"))[0];

        asked.InputHint.ShouldBe("expectingInput");
        asked.Recipient!.Id.ShouldBe("user1");
        options.Prompt!.Recipient.ShouldBeNull();
    }
}
