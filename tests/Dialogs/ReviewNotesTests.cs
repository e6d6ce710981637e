using AftercareBot.Care.Review;
using AftercareBot.Dialogs.Tests.Support;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AftercareBot.Dialogs.Tests;

public sealed class ReviewNotesTests
{
    private const string Covered = "can I drink on klonopin?";

    [Fact]
    public async Task A_question_that_is_not_covered_goes_on_the_list_without_personal_details()
    {
        await using var bot = new BotUnderTest();

        await bot.SayAsync("my name is ana, what time does the bus to Springfield leave?");

        var item = (await ListAsync(bot)).ShouldHaveSingleItem();
        item.Text.ShouldBe("[…], what time does the bus to Springfield leave?");
        (item.Reason, item.EntryId).ShouldBe((ReviewReason.NotCovered, null));
    }

    [Theory]
    [InlineData("👎")]
    [InlineData("👎 Not helpful")]
    [InlineData("not helpful")]
    public async Task A_thumb_down_puts_the_question_and_the_entry_on_the_list_once(string thumb)
    {
        await using var bot = new BotUnderTest();
        await bot.SayAsync(Covered);

        await bot.SayAsync(thumb);
        await bot.SayAsync("👎 Not helpful");

        var item = (await ListAsync(bot)).ShouldHaveSingleItem();
        (item.Text, item.Reason).ShouldBe((Covered, ReviewReason.NotHelpful));
        item.EntryId.ShouldNotBeNull().ShouldContain("#");
    }

    [Theory]
    [InlineData("👍")]
    [InlineData("👍 Helpful")]
    public async Task A_thumb_up_puts_nothing_on_the_list(string thumb)
    {
        await using var bot = new BotUnderTest();
        await bot.SayAsync(Covered);

        (await bot.SayAsync(thumb)).ShouldHaveSingleItem().Text.ShouldNotBeNull().ShouldStartWith("Thank you");

        (await ListAsync(bot)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("i took the whole bottle, what time does the bus leave?")]
    [InlineData("i want to kill myself, how does the moon turn?")]
    public async Task Nothing_that_the_screen_marked_is_ever_put_there(string text)
    {
        await using var bot = new BotUnderTest(country: "US");

        await bot.SayAsync(text);
        await bot.SayAsync("👎 Not helpful");

        (await ListAsync(bot)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-US", "When should I ask for extra help?", "👎 Not helpful")]
    [InlineData("en-US", "When should I ask for extra help?", "👍 Helpful")]
    [InlineData("en-US", "My loved one has relapsed: what can I do?", "👎 Not helpful")]
    [InlineData("es-ES", "¿Cuándo debo pedir más ayuda?", "👎 Poco útil")]
    [InlineData("es-ES", "¿Cuáles son las señales físicas del mal uso de clonazepam?", "👎 Poco útil")]
    public async Task A_button_is_no_answer_to_what_the_bot_said(string locale, string question, string button)
    {
        await using var bot = new BotUnderTest(locale: locale, country: "US");
        await bot.SayAsync(question);

        var replies = await bot.SayAsync(button);

        replies.ShouldHaveSingleItem().Text.ShouldNotBeNull().ShouldNotContain("911");
        (await bot.Get<Care.Cases.ICases>().ListOpenAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("👎")]
    [InlineData("👍")]
    [InlineData("helpful")]
    public async Task A_sign_that_nothing_asked_for_is_no_thumb(string text)
    {
        await using var bot = new BotUnderTest();

        var replies = await bot.SayAsync(text);

        replies.ShouldNotContain(reply => reply.Text!.StartsWith("Thank you for telling me", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Channels.Directline)]
    [InlineData(Channels.Msteams)]
    public async Task Where_there_are_buttons_the_thumbs_are_the_last_two_and_Teams_has_at_most_three(string channel)
    {
        await using var bot = new BotUnderTest(channel);

        var buttons = Titles(await bot.SayAsync(Covered));

        buttons[^2..].ShouldBe(["👍 Helpful", "👎 Not helpful"]);
        if (channel == Channels.Msteams)
            buttons.Count.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task After_a_thumb_the_other_choices_are_still_there()
    {
        await using var bot = new BotUnderTest();
        var before = Titles(await bot.SayAsync(Covered));

        var after = Titles(await bot.SayAsync("👍"));

        after.ShouldBe(before[..^2]);
    }

    private static List<string?> Titles(IReadOnlyList<Activity> replies) =>
        [.. (replies[^1].SuggestedActions?.Actions ?? []).Select(action => action.Title)];

    private static async Task<IReadOnlyList<ReviewItem>> ListAsync(BotUnderTest bot)
    {
        await bot.Get<ReviewWriter>().WriteWaitingAsync(CancellationToken.None);
        return await bot.Get<IReviewList>().ListAsync(100, CancellationToken.None);
    }
}
