using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace AftercareBot.BotFramework.Tests.Dialogs;

public sealed class ConfirmPromptTests
{
    [Theory]
    [InlineData("en-us", "yes", "True")]
    [InlineData("en-us", "Yes.", "True")]
    [InlineData("en-us", "sure", "True")]
    [InlineData("en-us", "ok", "True")]
    [InlineData("en-us", "👍", "True")]
    [InlineData("en-us", "👍🏽", "True")]
    [InlineData("en-us", "1", "True")]
    [InlineData("en-us", "the first one", "True")]
    [InlineData("en-us", "no", "False")]
    [InlineData("en-us", "nope", "False")]
    [InlineData("en-us", "👎", "False")]
    [InlineData("en-us", "2", "False")]
    [InlineData("en-us", "not really", null)]
    [InlineData("en-us", "maybe", null)]
    [InlineData("en-us", "not sure", null)]
    [InlineData("en-us", "no idea", null)]
    [InlineData("en-us", "I don't know", null)]
    [InlineData("en-us", "yes and no", null)]
    [InlineData("en-us", "3", null)]
    [InlineData("es-es", "sí", "True")]
    [InlineData("es-es", "si", "True")]
    [InlineData("es-MX", "claro que sí", "True")]
    [InlineData("es-es", "vale", "True")]
    [InlineData("es-es", "no", "False")]
    [InlineData("es-es", "para nada", "False")]
    [InlineData("es-es", "no sé", null)]
    [InlineData("es-es", "tal vez", null)]
    public async Task Yes_no_or_neither(string locale, string answer, string? heard)
    {
        var bot = new DialogBot(PromptBot.Asking(new ConfirmPrompt("c"), PromptBot.Question()), locale: locale);
        await bot.SayAsync("hi");

        var reply = (await bot.SayAsync(answer)).ShouldHaveSingleItem().Text;

        if (heard is null)
            reply.ShouldStartWith("Again?");
        else
            reply.ShouldBe($"got {heard}");
    }

    [Theory]
    [InlineData("en-us", "What? (1) Yes or (2) No")]
    [InlineData("es-es", "What? (1) Sí o (2) No")]
    public async Task Yes_and_no_are_shown_in_the_language_of_the_activity(string locale, string shown)
    {
        var prompt = new ConfirmPrompt("c", defaultLocale: "en-us");
        var bot = new DialogBot(PromptBot.Asking(prompt, PromptBot.Question()), locale: locale);

        (await bot.SayAsync("hi"))[0].Text.ShouldBe(shown);
    }

    [Theory]
    [InlineData("Not now", "False")]
    [InlineData("No danger, go on", "True")]
    public async Task A_button_means_what_it_stands_for_whatever_its_words(string pressed, string heard)
    {
        var prompt = new ConfirmPrompt("c")
        {
            ConfirmChoices = Tuple.Create(new Choice("No danger, go on"), new Choice("Not now")),
        };
        var bot = new DialogBot(PromptBot.Asking(prompt, PromptBot.Question()));
        await bot.SayAsync("hi");

        (await bot.SayAsync(pressed))[0].Text.ShouldBe($"got {heard}");
    }
}
