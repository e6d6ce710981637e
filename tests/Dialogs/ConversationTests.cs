using System.Globalization;
using System.Text.RegularExpressions;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Dialogs.Tests.Support;
using Microsoft.Bot.Schema;

namespace AftercareBot.Dialogs.Tests;

public sealed class ConversationTests
{
    public static TheoryData<string> Files() => [.. ConversationFile.Names()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_bot_speaks_as_the_example_says(string name)
    {
        var file = ConversationFile.Read(name);
        await using var bot = new BotUnderTest(
            file.Settings.GetValueOrDefault("channel", "directline"),
            file.Settings.GetValueOrDefault("locale", "en-US"),
            file.Settings.ContainsKey("group"),
            file.Settings.GetValueOrDefault("country")
        );
        var replies = new Queue<Activity>();
        Activity? last = null;
        foreach (var line in file.Lines)
        {
            var place = $"{name}.txt:{line.Number}";
            switch (line.Key)
            {
                case "member":
                    replies.ShouldBeEmpty(
                        $"{place}: the bot said more than the example: {string.Join(" / ", replies.Select(reply => reply.Text))}"
                    );
                    replies = new Queue<Activity>(await bot.SayAsync(line.Value));
                    break;
                case "bot":
                    replies.ShouldNotBeEmpty($"{place}: the bot said nothing more");
                    last = replies.Dequeue();
                    Matches(last.Text ?? "", line.Value).ShouldBeTrue($"{place}: the bot said «{last.Text}»");
                    break;
                case "buttons":
                    ButtonsOf(last).ShouldBe(line.Value.Split('|', StringSplitOptions.TrimEntries), place);
                    break;
                case "alert":
                    await ShouldHaveAlertAsync(bot, line.Value, place);
                    break;
                case "later":
                    bot.Clock.Advance(TimeSpan.Parse(line.Value, CultureInfo.InvariantCulture));
                    break;
            }
        }

        replies.ShouldBeEmpty(
            $"{name}.txt: the bot said more at the end: {string.Join(" / ", replies.Select(reply => reply.Text))}"
        );
        bot.Log.Lines.ShouldNotContain(line =>
            line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal)
        );
        foreach (var said in file.Lines.Where(line => line.Key == "member" && line.Value.Length > 12))
            bot.Log.Lines.ShouldNotContain(
                line => line.Contains(said.Value, StringComparison.OrdinalIgnoreCase),
                "what a member wrote is in the log"
            );
    }

    private static async Task ShouldHaveAlertAsync(BotUnderTest bot, string expected, string place)
    {
        var cases = await bot.Get<ICases>().ListOpenAsync(CancellationToken.None);
        if (expected == "none")
        {
            cases.ShouldBeEmpty(place);
            return;
        }

        var alert = cases.ShouldHaveSingleItem(place);
        var words = expected.Split(' ');
        alert.Level.ShouldBe(Enum.Parse<AlertLevel>(words[0], ignoreCase: true), place);
        if (words.Length > 1)
            alert.Category.ShouldBe(words[1], place);
        if (words.Length > 2)
            alert.Subject.ShouldBe(words[2], place);
    }

    // "…" is any words; line breaks and doubled spaces do not count.
    private static bool Matches(string said, string expected)
    {
        var pattern = string.Join(".*", Flat(expected).Split('…').Select(part => Regex.Escape(part.Trim())));
        return Regex.IsMatch(Flat(said), $"^{pattern}$", RegexOptions.Singleline, TimeSpan.FromMinutes(1));
    }

    private static string Flat(string text) =>
        Regex.Replace(text, @"\s+", " ", RegexOptions.None, TimeSpan.FromMinutes(1)).Trim();

    private static IEnumerable<string> ButtonsOf(Activity? reply) =>
        reply?.SuggestedActions?.Actions?.Select(action => action.Title ?? "") ?? [];
}
