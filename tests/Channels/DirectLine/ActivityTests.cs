using System.Net;
using System.Text.Json.Nodes;
using AftercareBot.Channels.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AftercareBot.Channels.Tests.DirectLine;

public sealed class ActivityTests : IAsyncLifetime
{
    private ChatHost host = null!;
    private ChatClient client = null!;

    public static TheoryData<string> Refused =>
        [
            "",
            "no JSON",
            "null",
            "[]",
            "{}",
            """{"text":"the heron stole my umbrella"}""",
            """{"type":"conversationUpdate"}""",
            """{"type":"invoke"}""",
            """{"type":"endOfConversation"}""",
            """{"type":"message","text":{}}""",
            """{"type":"message","text":"the heron stole my umbrella" """,
        ];

    public async Task InitializeAsync()
    {
        host = await ChatHost.StartAsync();
        client = await host.NewClient().BeginAsync();
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_message_comes_back_with_the_clients_own_id_a_new_id_and_the_time()
    {
        using var response = await client.SayAsync(clientId: "mine-7");

        var posted = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var all = (await client.PollAsync()).Activities();
        all.Texts().ShouldBe([ChatBot.Greeting, ChatHost.MemberText, ChatBot.Answer]);
        var echo = all[1];
        ((string?)echo["channelData"]!["clientActivityID"]).ShouldBe("mine-7");
        ((string?)echo["id"]).ShouldBe((string?)posted["id"]);
        ((DateTimeOffset)echo["timestamp"]!).ShouldBe(host.Clock.GetUtcNow());
        ((string?)all[2]["replyToId"]).ShouldBe((string?)echo["id"]);
    }

    [Fact]
    public async Task A_message_that_is_sent_again_keeps_its_id_also_after_a_restart()
    {
        var first = await SentAsync(client, Written("mine-7", seconds: 1));
        var second = await SentAsync(client, Written("mine-7", seconds: 1));
        await host.StopAsync();
        await using var again = await host.StartAgainAsync();
        using var back = again.NewClient();
        back.Token = client.Token;
        await back.StartAsync();

        var third = await SentAsync(back, Written("mine-7", seconds: 1));

        second.ShouldBe(first);
        third.ShouldBe(first);
    }

    [Fact]
    public async Task A_message_that_the_page_sends_again_under_a_new_client_id_keeps_its_id()
    {
        var (first, again, another) = (Written("a", seconds: 1), Written("b", seconds: 1), Written("b", seconds: 1));
        first["channelData"]!["messageId"] = "of the page";
        again["channelData"]!["messageId"] = "of the page";
        another["channelData"]!["messageId"] = "of another message";

        var id = await SentAsync(client, first);

        (await SentAsync(client, again)).ShouldBe(id);
        (await SentAsync(client, another)).ShouldNotBe(id);
    }

    [Fact]
    public async Task A_client_that_counts_from_one_again_is_not_taken_for_one_that_sends_again()
    {
        string[] ids =
        [
            await SentAsync(client, Written("1", seconds: 1)),
            await SentAsync(client, Written("1", seconds: 2)),
            await SentAsync(client, Written("1", seconds: 1, text: "and the scarf")),
            await SentAsync(client, Written("2", seconds: 1)),
            await SentAsync(client, ChatClient.Message(ChatHost.MemberText, "1")),
            await SentAsync(client, ChatClient.Message(ChatHost.MemberText, "1")),
        ];

        ids.ShouldBeUnique();
    }

    [Fact]
    public async Task Channel_data_of_another_shape_is_taken_as_it_is()
    {
        var message = Written("1", seconds: 1);
        message["channelData"] = "none of yours";

        (await SentAsync(client, message)).ShouldNotBe(await SentAsync(client, (JsonObject)message.DeepClone()));
    }

    [Fact]
    public async Task Who_and_where_a_client_claims_to_be_is_not_believed()
    {
        var message = ChatClient.Message(ChatHost.MemberText);
        message["id"] = "forged";
        message["from"] = new JsonObject { ["id"] = "somebody-else", ["role"] = "bot" };
        message["channelId"] = "msteams";
        message["serviceUrl"] = "https://elsewhere.example/";
        message["conversation"] = new JsonObject { ["id"] = "another", ["isGroup"] = true };
        message["recipient"] = new JsonObject { ["id"] = "another-bot" };
        message["deliveryMode"] = "expectReplies";
        message["timestamp"] = "2001-01-01T00:00:00Z";
        message["attachments"] = new JsonArray(new JsonObject { ["contentUrl"] = "https://elsewhere.example/tracker.png" });

        (await client.PostAsync(message.ToJsonString())).EnsureSuccessStatusCode();

        var taken = host.Bot.Received.Last();
        taken.Id.ShouldNotBe("forged");
        taken.From!.Id.ShouldStartWith("member-");
        taken.From!.Role.ShouldBe(RoleTypes.User);
        taken.ChannelId.ShouldBe("directline");
        taken.ServiceUrl!.ShouldNotContain("elsewhere");
        taken.Conversation!.Id.ShouldBe(client.ConversationId);
        taken.Conversation!.IsGroup.ShouldNotBe(true);
        taken.Recipient!.Id.ShouldNotBe("another-bot");
        taken.DeliveryMode.ShouldBeNull();
        taken.Timestamp.ShouldBe(host.Clock.GetUtcNow());
        (taken.Attachments?.Count ?? 0).ShouldBe(0);
        (await client.PollAsync()).Activities().Texts()[^1].ShouldBe(ChatBot.Answer);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_no_activity_of_a_member_is_400_with_a_reason(string body)
    {
        using var response = await client.PostAsync(body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.ErrorCodeAsync()).ShouldBe("BadArgument");
        host.Bot.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_activity_that_is_too_large_is_413_with_a_reason()
    {
        using var response = await client.SayAsync(new string('a', 9000));

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await response.ErrorCodeAsync()).ShouldBe("MessageSizeTooBig");
        (await client.SayAsync()).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task An_event_comes_back_too()
    {
        var join = """{"type":"event","name":"webchat/join","value":{"language":"es"},"channelData":{"clientActivityID":"e1"}}""";

        (await client.PostAsync(join)).EnsureSuccessStatusCode();

        ((string?)(await client.PollAsync()).Activities()[^1]["channelData"]!["clientActivityID"]).ShouldBe("e1");
    }

    [Fact]
    public async Task What_is_not_for_members_is_not_shown_and_not_kept()
    {
        host.Bot.Reply = (turn, token) =>
            turn.SendActivitiesAsync(
                [
                    new Activity { Type = ActivityTypes.Trace, Name = "state" },
                    new Activity { Type = ActivityTypesEx.Delay, Value = 60_000 },
                    new Activity { Type = ActivityTypes.Typing },
                    new Activity { Type = ActivityTypesEx.InvokeResponse },
                    MessageFactory.Text(ChatBot.Answer),
                    new Activity { Type = ActivityTypes.EndOfConversation },
                ],
                token
            );

        (await client.SayAsync()).EnsureSuccessStatusCode();

        (await client.PollAsync())
            .Activities()
            .Select(activity => (string?)activity["type"])
            .ShouldBe(["message", "message", "message"]);
    }

    [Fact]
    public async Task Two_hundred_posts_at_once_are_all_kept_with_their_answers()
    {
        host.Bot.Reply = (turn, token) => turn.SendActivityAsync(MessageFactory.Text($"re {turn.Activity.Text}"), token);
        var said = Enumerable.Range(0, 200).Select(number => $"message {number}").ToList();

        await Task.WhenAll(said.Select(async text => (await client.SayAsync(text)).EnsureSuccessStatusCode()));

        var texts = (await client.PollAsync()).Activities().Texts();
        texts.Count.ShouldBe(401);
        texts.Skip(1).ShouldBe(said.Concat(said.Select(text => $"re {text}")), ignoreOrder: true);
        foreach (var text in said)
            texts.ToList().IndexOf(text).ShouldBeLessThan(texts.ToList().IndexOf($"re {text}"));
    }

    // The turn was cut off with the request: no alert went out for somebody whose phone lost its network.
    [Fact]
    public async Task A_turn_is_finished_when_the_caller_hangs_up()
    {
        var entered = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var finished = new TaskCompletionSource();
        host.Bot.Reply = async (turn, token) =>
        {
            entered.SetResult();
            await release.Task;
            token.ThrowIfCancellationRequested();
            await turn.SendActivityAsync(MessageFactory.Text(ChatBot.Answer), token);
            finished.SetResult();
        };
        using var hangUp = new CancellationTokenSource();
        var path = $"/conversations/{client.ConversationId}/activities";
        var post = client.SendAsync(HttpMethod.Post, path, ChatClient.Message(ChatHost.MemberText).ToJsonString(), hangUp.Token);
        await entered.Task;

        await hangUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(post);
        await host.CallerHungUp;
        release.SetResult();
        await finished.Task;

        (await client.PollAsync()).Activities().Texts()[^1].ShouldBe(ChatBot.Answer);
    }

    private static JsonObject Written(string clientId, int seconds, string text = ChatHost.MemberText)
    {
        var message = ChatClient.Message(text, clientId);
        message["localTimestamp"] = $"2026-11-22T03:00:{seconds:00}.000+01:00";
        return message;
    }

    private static async Task<string> SentAsync(ChatClient client, JsonObject message)
    {
        using var response = await client.PostAsync(message.ToJsonString());
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"]!;
    }
}
