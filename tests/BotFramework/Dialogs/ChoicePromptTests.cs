using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace AftercareBot.BotFramework.Tests.Dialogs;

public sealed class ChoicePromptTests
{
    [Theory]
    [InlineData("red apple", "red apple")]
    [InlineData("RED APPLE", "red apple")]
    [InlineData("I want the red apple please", "red apple")]
    [InlineData("red big juicy apple", "red apple")]
    [InlineData("red a b c apple", null)]
    [InlineData("apple red", null)]
    [InlineData("apple", null)]
    [InlineData("crimson", "red apple")]
    [InlineData("second", "green apple")]
    [InlineData("the 2nd", "green apple")]
    [InlineData("the last one", "plum")]
    [InlineData("second to last", "green apple")]
    [InlineData("2", "green apple")]
    [InlineData("number three", "plum")]
    [InlineData("0", null)]
    [InlineData("4", null)]
    [InlineData("1.5", null)]
    [InlineData("the blue one", "red apple")]
    [InlineData("no idea", null)]
    public Task A_choice_is_known_by_words_then_rank_then_number(string answer, string? choice) =>
        AnswerAsync("en-us", answer, choice);

    [Theory]
    [InlineData("la segunda", "green apple")]
    [InlineData("el último", "plum")]
    [InlineData("1º", "red apple")]
    [InlineData("dos", "green apple")]
    public Task Ranks_and_numbers_are_spanish_too(string answer, string choice) => AnswerAsync("es-es", answer, choice);

    [Theory]
    [InlineData("en-us", 2, "Which? (1) a or (2) b")]
    [InlineData("en-us", 3, "Which? (1) a, (2) b, or (3) c")]
    [InlineData("es-es", 3, "Which? (1) a, (2) b, o (3) c")]
    [InlineData("en-us", 4, "Which?\n\n   1. a\n   2. b\n   3. c\n   4. d")]
    public async Task Channels_without_buttons_show_words(string locale, int count, string shown)
    {
        var asked = await AskAsync(new DialogBot(Asking(Choices("a", "b", "c", "d").Take(count)), locale: locale));

        asked.Text.ShouldBe(shown);
    }

    [Theory]
    [InlineData("webchat", null, "suggested")]
    [InlineData("directline", null, "suggested")]
    [InlineData("msteams", "personal", "suggested")]
    [InlineData("msteams", "groupChat", "card")]
    [InlineData("slack", null, "card")]
    [InlineData("sms", null, "words")]
    public void What_is_shown_depends_on_the_channel(string channel, string? conversation, string shown)
    {
        var message = ChoiceFactory.ForChannel(channel, Choices("a", "b"), "Which?", null, null, conversation);

        ShownAs(message).ShouldBe(shown);
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("msteams")]
    public void A_title_that_is_too_long_for_a_button_is_shown_in_words(string channel)
    {
        var message = ChoiceFactory.ForChannel(channel, Choices("a", "one that goes on and on"), "Which?");

        ShownAs(message).ShouldBe("words");
    }

    [Theory]
    [InlineData(100, "suggested")]
    [InlineData(101, "words")]
    public void Web_chat_shows_a_hundred_buttons(int count, string shown)
    {
        var many = Enumerable.Range(0, count).Select(i => new Choice($"{i}")).ToList();

        ShownAs(ChoiceFactory.ForChannel("webchat", many, "Which?")).ShouldBe(shown);
    }

    [Fact]
    public async Task The_question_itself_is_not_changed_by_its_choices()
    {
        var options = PromptBot.Question("Which?");
        options.Choices = Choices("a", "b");

        await AskAsync(new DialogBot(PromptBot.Asking(new ChoicePrompt("c"), options)));

        options.Prompt!.Text.ShouldBe("Which?");
    }

    [Fact]
    public void Partial_matches_are_scored_by_how_much_of_the_choice_was_said()
    {
        var options = new FindChoicesOptions { AllowPartialMatches = true };

        var found = Find.FindChoices("red", new List<string> { "red apple", "plum" }, options);

        var only = found.ShouldHaveSingleItem();
        (only.Resolution.Index, only.Resolution.Score, only.Start, only.End).ShouldBe((0, 0.5f, 0, 2));
    }

    [Fact]
    public void Several_choices_are_found_in_the_order_in_which_they_are_said()
    {
        var found = ChoiceRecognizers.RecognizeChoices("green then red", ["red", "green", "blue"]);

        found.Select(result => result.Resolution.Value).ShouldBe(["green", "red"]);
    }

    private static string ShownAs(IMessageActivity message)
    {
        if (message.SuggestedActions is not null)
            return "suggested";
        return message.Attachments is { Count: > 0 } ? "card" : "words";
    }

    private static async Task AnswerAsync(string locale, string answer, string? choice)
    {
        var choices = Choices("red apple", "green apple", "plum");
        choices[0].Synonyms = ["crimson"];
        var bot = new DialogBot(Asking(choices), locale: locale);
        await AskAsync(bot);

        var reply = (await bot.SayAsync(answer)).ShouldHaveSingleItem().Text;

        if (choice is null)
            reply.ShouldStartWith("Again?");
        else
            reply.ShouldBe($"got {choice}");
    }

    private static ComponentDialog Asking(IEnumerable<Choice> choices)
    {
        var options = PromptBot.Question("Which?");
        options.Choices = choices.ToList();
        return PromptBot.Asking(new ChoicePrompt("c"), options);
    }

    private static async Task<Activity> AskAsync(DialogBot bot) => (await bot.SayAsync("hi")).ShouldHaveSingleItem();

    private static List<Choice> Choices(params string[] values) => values.Select(value => new Choice(value)).ToList();
}
