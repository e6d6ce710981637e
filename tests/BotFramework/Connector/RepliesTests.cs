using System.Net;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace AftercareBot.BotFramework.Tests.Connector;

public sealed class RepliesTests : IAsyncLifetime
{
    private BotHost bot = null!;

    public async Task InitializeAsync() => bot = await BotHost.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_reply_goes_to_the_activity_it_answers_with_the_bots_own_token()
    {
        using var response = await bot.PostForReplyAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var reply = bot.Channel.Replies.ShouldHaveSingleItem();
        (reply.Method, reply.Target).ShouldBe(("POST", "/v3/conversations/a%3Aconv1/activities/act%2F1"));
        reply.Authorization.ShouldBe("Bearer app-token-1");
        var activity = JsonNode.Parse(reply.Body)!;
        ((string?)activity["text"]).ShouldBe("We hear you.");
        ((string?)activity["replyToId"]).ShouldBe("act/1");
        ((string?)activity["from"]!["id"]).ShouldBe("bot-1");
        ((string?)activity["recipient"]!["id"]).ShouldBe("member-1");
    }

    [Fact]
    public async Task The_bot_logs_in_with_its_secret_and_the_channels_scope_once_for_many_turns()
    {
        for (var count = 0; count < 3; count++)
            (await bot.PostForReplyAsync()).Dispose();

        var login = bot.Channel.Logins.ShouldHaveSingleItem();
        login.ShouldStartWith("/botframework.com/oauth2/v2.0/token ");
        login.ShouldContain("grant_type=client_credentials");
        login.ShouldContain($"client_id={ChannelToken.AppId}");
        login.ShouldContain("client_secret=secret");
        login.ShouldContain("https%3A%2F%2Fapi.botframework.com%2F.default");
    }

    [Fact]
    public async Task Clients_are_made_once_and_not_at_every_turn()
    {
        (await bot.PostForReplyAsync()).Dispose();
        var afterTheFirst = bot.ClientsMade;

        for (var count = 0; count < 3; count++)
            (await bot.PostForReplyAsync()).Dispose();

        bot.Channel.Replies.Count.ShouldBe(4);
        bot.ClientsMade.ShouldBe(afterTheFirst);
    }

    [Fact]
    public async Task Activities_sent_together_arrive_in_order()
    {
        bot.Bot.Turn = turn => turn.SendActivitiesAsync([.. "abc".Select(letter => MessageFactory.Text($"{letter}"))]);

        (await bot.PostForReplyAsync()).Dispose();

        bot.Channel.Replies.Select(reply => (string?)JsonNode.Parse(reply.Body)!["text"]).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task Traces_stay_here()
    {
        bot.Bot.Turn = turn => turn.TraceActivityAsync("state", value: "inner life");

        (await bot.PostForReplyAsync()).Dispose();

        bot.Channel.Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reminder_goes_to_the_conversation()
    {
        var reference = new ConversationReference
        {
            ChannelId = "msteams",
            ServiceUrl = bot.Channel.ServiceUrl,
            Conversation = new ConversationAccount(id: "a:conv1"),
            Bot = new ChannelAccount("bot-1"),
            User = new ChannelAccount("member-1"),
        };

        await bot.Adapter.ContinueConversationAsync(
            ChannelToken.AppId,
            reference,
            (turn, token) => turn.SendActivityAsync(MessageFactory.Text("How was your day?"), token),
            CancellationToken.None
        );

        var sent = bot.Channel.Replies.ShouldHaveSingleItem();
        sent.Target.ShouldStartWith("/v3/conversations/a%3Aconv1/activities");
        sent.Authorization.ShouldBe("Bearer app-token-1");
    }

    // The configured credentials were asked for an empty app id, and every reply failed.
    [Fact]
    public async Task Settings_alone_make_clients_for_the_app_id_that_the_channel_addressed()
    {
        var settings = new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = ChannelToken.AppId,
            ["MicrosoftAppPassword"] = "secret",
        };
        var configured = new ConfigurationBotFrameworkAuthentication(
            new ConfigurationBuilder().AddInMemoryCollection(settings).Build()
        );
        var addressed = new ClaimsIdentity([new Claim("aud", ChannelToken.AppId)]);

        var client = await configured
            .CreateConnectorFactory(addressed)
            .CreateAsync(bot.Channel.ServiceUrl, audience: null, CancellationToken.None);

        client.BaseUri.ShouldBe(new Uri(bot.Channel.ServiceUrl));
    }
}
