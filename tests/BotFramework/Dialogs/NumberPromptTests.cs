using Microsoft.Bot.Builder.Dialogs;

namespace AftercareBot.BotFramework.Tests.Dialogs;

public sealed class NumberPromptTests
{
    [Theory]
    [InlineData("5", "5")]
    [InlineData("two dozen", "24")]
    [InlineData("1,000", "1000")]
    [InlineData("$5", "5")]
    [InlineData("I have 3 cats and 2 dogs", "3")]
    [InlineData("1e3", "1000")]
    [InlineData("twenty-five", "25")]
    [InlineData("one hundred and five", "105")]
    [InlineData("a hundred", "100")]
    [InlineData("two thousand three hundred twelve", "2312")]
    [InlineData("2 million", "2000000")]
    [InlineData("minus seven", "-7")]
    [InlineData("-7", "-7")]
    [InlineData("one two", "1")]
    [InlineData("covid-19", "19")]
    [InlineData("1,234,567 people", "1234567")]
    [InlineData("12.7", null)]
    [InlineData("99999999999", null)]
    [InlineData("none at all", null)]
    [InlineData("a day", null)]
    [InlineData("the 21st", null)]
    [InlineData("thousand", null)]
    public Task English_whole_numbers(string answer, string? number) =>
        AnswerAsync(new NumberPrompt<int>("n"), "en-us", answer, number);

    [Theory]
    [InlineData("veinticinco", "25")]
    [InlineData("treinta y dos", "32")]
    [InlineData("dos mil trescientos doce", "2312")]
    [InlineData("mil", "1000")]
    [InlineData("una docena", "12")]
    [InlineData("1.000", "1000")]
    [InlineData("dieciséis", "16")]
    [InlineData("doscientas", "200")]
    [InlineData("menos tres", "-3")]
    [InlineData("un millón", "1000000")]
    [InlineData("tengo 3 gatos", "3")]
    [InlineData("ninguno", null)]
    public Task Spanish_whole_numbers(string answer, string? number) =>
        AnswerAsync(new NumberPrompt<int>("n"), "es-mx", answer, number);

    [Theory]
    [InlineData("en-us", "12.75", "12.75")]
    [InlineData("en-us", "three point five", "3.5")]
    [InlineData("en-us", "1,234.5", "1234.5")]
    [InlineData("es-es", "12,75", "12.75")]
    [InlineData("es-es", "1.234,5", "1234.5")]
    [InlineData("es-es", "tres coma cinco", "3.5")]
    public Task Decimals(string locale, string answer, string number) =>
        AnswerAsync(new NumberPrompt<decimal>("n"), locale, answer, number);

    [Theory]
    [InlineData("99999999999", "99999999999")]
    [InlineData("99999999999999999999", null)]
    public Task Long_numbers(string answer, string? number) => AnswerAsync(new NumberPrompt<long>("n"), "en-us", answer, number);

    [Fact]
    public void Other_types_are_refused()
    {
        Should.Throw<NotSupportedException>(() => new NumberPrompt<DateTime>("n"));
    }

    [Fact]
    public Task The_default_locale_is_for_activities_without_one() =>
        AnswerAsync(new NumberPrompt<int>("n", defaultLocale: "es-es"), "", "veinte", "20");

    private static async Task AnswerAsync<T>(NumberPrompt<T> prompt, string locale, string answer, string? number)
        where T : struct
    {
        var bot = new DialogBot(PromptBot.Asking(prompt, PromptBot.Question()), locale: locale);
        if (locale.Length == 0)
            bot.Adapter.Locale = null!;
        await bot.SayAsync("hi");

        var reply = (await bot.SayAsync(answer)).ShouldHaveSingleItem().Text!.Replace(',', '.');

        reply.ShouldBe(number is null ? "Again?" : $"got {number}");
    }
}
