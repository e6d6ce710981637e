using System.Net;
using AftercareBot.Channels.Tests.Support;

namespace AftercareBot.Channels.Tests.DirectLine;

public sealed class WatermarkTests : IAsyncLifetime
{
    private ChatHost host = null!;
    private ChatClient client = null!;

    public async Task InitializeAsync()
    {
        host = await ChatHost.StartAsync();
        client = await host.NewClient().BeginAsync();
        (await client.SayAsync()).Dispose();
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    public async Task Without_a_watermark_everything_comes(string? watermark)
    {
        var set = await client.PollAsync(watermark);

        set.Activities().Texts().ShouldBe([ChatBot.Greeting, ChatHost.MemberText, ChatBot.Answer]);
    }

    [Fact]
    public async Task A_watermark_is_a_text_that_goes_into_URLs_as_it_is()
    {
        var watermark = (string)(await client.PollAsync())["watermark"]!;

        watermark.ShouldNotBeEmpty();
        watermark.ShouldAllBe(letter => char.IsAsciiDigit(letter));
    }

    [Fact]
    public async Task Only_what_is_behind_the_watermark_comes()
    {
        var watermark = (string)(await client.PollAsync())["watermark"]!;
        (await client.PollAsync(watermark)).Activities().ShouldBeEmpty();
        ((string?)(await client.PollAsync(watermark))["watermark"]).ShouldBe(watermark);

        (await client.SayAsync("second")).Dispose();

        (await client.PollAsync(watermark)).Activities().Texts().ShouldBe(["second", ChatBot.Answer]);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("0x10")]
    [InlineData("%20")]
    [InlineData("99999999999999999999999")]
    [InlineData("1%7C2")]
    public async Task A_watermark_that_is_none_is_400_with_a_reason(string watermark)
    {
        foreach (var path in new[] { "", "/activities" })
        {
            using var response = await client.SendAsync(
                HttpMethod.Get,
                $"/conversations/{client.ConversationId}{path}?watermark={watermark}"
            );

            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await response.ErrorCodeAsync()).ShouldBe("BadArgument");
        }
    }
}
