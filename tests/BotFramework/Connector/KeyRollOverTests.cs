using System.Net;

namespace AftercareBot.BotFramework.Tests.Connector;

public sealed class KeyRollOverTests
{
    private static readonly ChannelKey NewKey = new("rolled", ["msteams"]);

    [Fact]
    public async Task The_first_message_after_a_change_of_keys_is_taken()
    {
        await using var bot = await BotHost.StartAsync();
        await PostAsync(bot, bot.NewToken());
        bot.Clock.Advance(TimeSpan.FromHours(2));
        bot.Channel.Keys[0] = NewKey;

        (await PostAsync(bot, bot.NewToken())).ShouldBe(HttpStatusCode.OK);

        bot.Channel.MetadataRequests.ShouldBe(2);
    }

    [Fact]
    public async Task Keys_are_fetched_once_for_many_calls()
    {
        await using var bot = await BotHost.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync(bot, bot.NewToken())));

        bot.Channel.MetadataRequests.ShouldBe(1);
    }

    [Fact]
    public async Task Forged_tokens_make_us_ask_at_most_once_a_minute()
    {
        await using var bot = await BotHost.StartAsync();
        await PostAsync(bot, bot.NewToken());
        bot.Clock.Advance(TimeSpan.FromMinutes(2));

        for (var count = 0; count < 5; count++)
            (await PostAsync(bot, Forged(bot))).ShouldBe(HttpStatusCode.Unauthorized);

        bot.Channel.MetadataRequests.ShouldBe(2);
    }

    [Fact]
    public async Task A_forged_token_does_not_keep_new_keys_away_for_longer_than_a_minute()
    {
        await using var bot = await BotHost.StartAsync();
        await PostAsync(bot, bot.NewToken());
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        await PostAsync(bot, Forged(bot));
        bot.Channel.Keys[0] = NewKey;
        bot.Clock.Advance(TimeSpan.FromMinutes(1));

        (await PostAsync(bot, bot.NewToken())).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_keys_the_channel_is_asked_to_come_back_and_not_refused()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Channel.IsDescribed = false;

        using var response = await bot.PostAsync(bot.NewToken());

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter.ShouldNotBeNull();
        bot.Channel.IsDescribed = true;
        (await PostAsync(bot, bot.NewToken())).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_key_that_cannot_be_looked_up_is_not_refused_either()
    {
        await using var bot = await BotHost.StartAsync();
        await PostAsync(bot, bot.NewToken());
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        bot.Channel.IsDescribed = false;

        (await PostAsync(bot, Forged(bot))).ShouldBe(HttpStatusCode.ServiceUnavailable);
        var asked = bot.Channel.MetadataRequests;
        (await PostAsync(bot, Forged(bot))).ShouldBe(HttpStatusCode.ServiceUnavailable);

        bot.Channel.MetadataRequests.ShouldBe(asked);
    }

    [Fact]
    public async Task Yesterdays_keys_serve_on_while_new_ones_cannot_be_had()
    {
        await using var bot = await BotHost.StartAsync();
        await PostAsync(bot, bot.NewToken());
        bot.Channel.IsDescribed = false;
        bot.Clock.Advance(TimeSpan.FromHours(30));

        (await PostAsync(bot, bot.NewToken())).ShouldBe(HttpStatusCode.OK);
    }

    private static ChannelToken Forged(BotHost bot)
    {
        var token = bot.NewToken();
        token.Header["kid"] = "unheard-of";
        return token;
    }

    private static async Task<HttpStatusCode> PostAsync(BotHost bot, ChannelToken token)
    {
        using var response = await bot.PostAsync(token);
        return response.StatusCode;
    }
}
