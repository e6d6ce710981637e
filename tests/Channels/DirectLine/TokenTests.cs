using System.Net;
using System.Text.Json.Nodes;
using AftercareBot.Channels.DirectLine;
using AftercareBot.Channels.Tests.Support;
using Microsoft.IdentityModel.Tokens;

namespace AftercareBot.Channels.Tests.DirectLine;

public sealed class TokenTests : IAsyncLifetime
{
    private static readonly Dictionary<string, Func<string, string>> Forgeries = new()
    {
        ["none"] = _ => "",
        ["garbage"] = _ => "garbage",
        ["dots"] = _ => "..",
        ["no signature"] = token => token[..(token.LastIndexOf('.') + 1)],
        ["another conversation written in"] = token => Rewrite(token, claims => claims["conv"] = "another"),
        ["another member written in"] = token => Rewrite(token, claims => claims["user"] = "member-another"),
        ["a later expiry written in"] = token => Rewrite(token, claims => claims["exp"] = 4_000_000_000),
        ["alg none"] = token => $"{Base64UrlEncoder.Encode("""{"alg":"none"}""")}.{token.Split('.')[1]}.",
    };

    private ChatHost host = null!;

    public static TheoryData<string> ForgedTokens => [.. Forgeries.Keys];

    public static TheoryData<string, string> Calls =>
        new()
        {
            { "GET", "/conversations/another-id" },
            { "GET", "/conversations/another-id/activities" },
            { "POST", "/conversations/another-id/activities" },
            { "POST", "/conversations/another-id/upload" },
        };

    public async Task InitializeAsync() => host = await ChatHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_token_names_its_member_and_says_how_long_it_lives()
    {
        using var client = host.NewClient();

        var answer = await client.GenerateAsync();

        ((int)answer["expires_in"]!).ShouldBe(3600);
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(client.Token.Split('.')[1]))!;
        ((string?)claims["user"]).ShouldNotBeNullOrEmpty();
        ((string?)claims["conv"]).ShouldBe(client.ConversationId);
    }

    [Fact]
    public async Task No_two_tokens_share_a_conversation_or_a_member()
    {
        using var one = host.NewClient();
        using var other = host.NewClient();
        await one.BeginAsync();
        await other.BeginAsync();

        one.ConversationId.ShouldNotBe(other.ConversationId);
        host.Bot.Received.Select(activity => activity.From!.Id).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_token_works_until_its_hour_is_over_and_then_says_so()
    {
        using var client = await host.NewClient().BeginAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(59));
        await client.PollAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        using var response = await client.SayAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await response.ErrorCodeAsync()).ShouldBe("TokenExpired");
    }

    [Fact]
    public async Task A_refreshed_token_outlives_the_first_and_opens_the_same_conversation()
    {
        using var client = await host.NewClient().BeginAsync();
        var conversation = client.ConversationId;
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        await client.RefreshAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(45));

        await client.PollAsync();

        client.ConversationId.ShouldBe(conversation);
    }

    [Fact]
    public async Task An_expired_token_is_not_refreshed()
    {
        using var client = await host.NewClient().BeginAsync();
        host.Clock.Advance(TimeSpan.FromHours(1));

        using var response = await client.SendAsync(HttpMethod.Post, "/tokens/refresh");

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [MemberData(nameof(ForgedTokens))]
    public async Task A_forged_token_is_401(string forgery)
    {
        using var client = await host.NewClient().BeginAsync();
        client.Token = Forgeries[forgery](client.Token);

        using var response = await client.SayAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await response.ErrorCodeAsync();
        host.Bot.Received.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_token_does_not_open_another_conversation(string method, string path)
    {
        using var client = await host.NewClient().BeginAsync();

        using var response = await client.SendAsync(new HttpMethod(method), path, method == "POST" ? "{}" : null);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.ErrorCodeAsync()).ShouldBe("UnknownConversation");
    }

    [Fact]
    public async Task A_stream_ticket_is_no_API_token()
    {
        using var client = await host.NewClient().BeginAsync();
        client.Token = client.StreamUrl[(client.StreamUrl.IndexOf("&t=", StringComparison.Ordinal) + 3)..];

        using var response = await client.SayAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_API_token_is_no_stream_ticket()
    {
        using var client = await host.NewClient().BeginAsync();
        var place = client.StreamUrl.IndexOf("&t=", StringComparison.Ordinal) + 3;

        var status = await client.TryStreamAsync(client.StreamUrl[..place] + client.Token);

        status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_stream_ticket_lives_for_two_minutes_and_opens_more_than_one_socket()
    {
        using var client = await host.NewClient().BeginAsync();
        using (await client.ConnectAsync())
        using (await client.ConnectAsync())
            host.Clock.Advance(TimeSpan.FromMinutes(2));

        (await client.TryStreamAsync(client.StreamUrl)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_key_file_that_was_cut_off_is_made_anew()
    {
        var keys = Directory.CreateDirectory(Path.Combine(host.Folder, "keys")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(keys, "directline.key"), new byte[5]);
        using var client = host.NewClient();

        await client.BeginAsync();

        (await File.ReadAllBytesAsync(Path.Combine(keys, "directline.key"))).Length.ShouldBe(32);
    }

    [Fact]
    public async Task Without_a_folder_for_the_key_people_can_still_write()
    {
        host.Get<Microsoft.Extensions.Options.IOptions<DirectLineOptions>>().Value.KeysFolder = "/dev/null/keys";
        using var client = await host.NewClient().BeginAsync();

        using var response = await client.SayAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static string Rewrite(string token, Action<JsonNode> change)
    {
        var parts = token.Split('.');
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!;
        change(claims);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}";
    }
}
