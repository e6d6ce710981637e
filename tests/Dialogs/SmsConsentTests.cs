using AftercareBot.Care.Cases;
using AftercareBot.Dialogs.Tests.Support;

namespace AftercareBot.Dialogs.Tests;

public sealed class SmsConsentTests
{
    private const string Question = "can I drink on klonopin?";
    private const string Danger = "i took the whole bottle";

    [Theory]
    [InlineData("STOP")]
    [InlineData("stop.")]
    [InlineData("Unsubscribe")]
    [InlineData("PARAR")]
    public async Task Who_says_stop_is_told_once_and_hears_no_more(string word)
    {
        await using var bot = new BotUnderTest("sms", country: "US");

        (await bot.SayAsync(word)).ShouldHaveSingleItem().Text!.ShouldContain("START");

        (await bot.SayAsync(word)).ShouldBeEmpty();
        (await bot.SayAsync(Question)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_has_stopped_and_is_in_danger_is_answered_with_the_number_first_and_responders_are_paged()
    {
        await using var bot = new BotUnderTest("sms", country: "US");
        await bot.SayAsync("STOP");

        var said = await bot.SayAsync(Danger);

        var text = said[0].Text!;
        text.ShouldStartWith("Call 911");
        text.Length.ShouldBeLessThanOrEqualTo(160);
        (await bot.Get<ICases>().ListOpenAsync(CancellationToken.None)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_message_with_the_word_in_it_is_no_stop()
    {
        await using var bot = new BotUnderTest("sms", country: "US");

        await bot.SayAsync("I want to stop drinking");

        (await bot.SayAsync(Question)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Start_brings_the_bot_back()
    {
        await using var bot = new BotUnderTest("sms", country: "US");
        await bot.SayAsync("STOP");

        (await bot.SayAsync("START")).ShouldHaveSingleItem();

        (await bot.SayAsync(Question)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Help_says_who_this_is_how_to_stop_and_whom_to_call_even_after_a_stop()
    {
        await using var bot = new BotUnderTest("sms", country: "US");
        await bot.SayAsync("STOP");

        var help = (await bot.SayAsync("HELP")).ShouldHaveSingleItem().Text!;

        help.ShouldContain("Aftercare");
        help.ShouldContain("STOP");
        help.ShouldContain("911");
    }

    [Fact]
    public async Task On_other_channels_stop_is_a_word_like_any_other()
    {
        await using var bot = new BotUnderTest();

        await bot.SayAsync("STOP");

        (await bot.SayAsync(Question)).ShouldNotBeEmpty();
    }
}
