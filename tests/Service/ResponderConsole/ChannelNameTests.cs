using AftercareBot.Service.ResponderConsole;

namespace AftercareBot.Service.Tests.ResponderConsole;

public sealed class ChannelNameTests
{
    private static readonly ConsoleWords Words = ConsoleWords.Load(Path.Combine(AppContext.BaseDirectory, "ConsoleWords"));

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void A_responder_reads_a_word_for_every_channel_and_never_its_code(string language)
    {
        var text = new ConsoleText(Words, language);
        var codes = typeof(Microsoft.Bot.Connector.Channels)
            .GetFields()
            .Select(field => (string)field.GetRawConstantValue()!)
            .Append("not-yet-there")
            .ToList();

        codes.Count.ShouldBeGreaterThan(10);
        foreach (var code in codes)
            text.NameOf("channel", code).ShouldNotBe(code);
    }

    [Theory]
    [InlineData("en", "emulator", "Test chat of a developer")]
    [InlineData("es", "twilio-sms", "Mensaje de texto")]
    [InlineData("es", "not-yet-there", "Otro canal")]
    public void It_is_the_word_of_the_console_in_the_language_of_the_responder(string language, string code, string expected) =>
        new ConsoleText(Words, language).NameOf("channel", code).ShouldBe(expected);
}
