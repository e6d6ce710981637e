using System.Net;
using AftercareBot.Channels.DirectLine;
using AftercareBot.Channels.Tests.Support;

namespace AftercareBot.Channels.Tests.DirectLine;

public sealed class OriginTests : IAsyncLifetime
{
    private ChatHost host = null!;

    public async Task InitializeAsync() => host = await ChatHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("https://group.example.org.elsewhere.example")]
    [InlineData("http://group.example.org")]
    [InlineData("null")]
    public async Task Another_website_gets_no_token(string origin)
    {
        using var client = host.NewClient(origin);

        using var response = await client.SendAsync(HttpMethod.Post, "/tokens/generate");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.ErrorCodeAsync()).ShouldBe("WrongOrigin");
        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact]
    public async Task A_token_works_on_the_website_it_was_given_to_and_on_no_other()
    {
        using var client = await host.NewClient(ChatHost.AllowedOrigin).BeginAsync();
        using var thief = host.NewClient(host.Address.GetLeftPart(UriPartial.Authority));
        thief.Token = client.Token;
        await client.PollAsync();

        using var response = await thief.SendAsync(HttpMethod.Get, $"/conversations/{client.ConversationId}/activities");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await thief.TryStreamAsync(client.StreamUrl)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_bots_own_page_needs_no_setting()
    {
        using var client = await host.NewClient(host.Address.GetLeftPart(UriPartial.Authority)).BeginAsync();
        using var socket = await client.ConnectAsync();

        (await socket.NextTextsAsync(1)).ShouldBe([ChatBot.Greeting]);
    }

    [Fact]
    public async Task A_token_fetched_by_a_server_is_not_used_by_a_website_that_is_not_allowed()
    {
        using var server = await host.NewClient().BeginAsync();
        using var page = host.NewClient("https://elsewhere.example");
        page.Token = server.Token;

        using var response = await page.SendAsync(HttpMethod.Post, "/tokens/refresh");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await page.TryStreamAsync(server.StreamUrl)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/tokens/generate")]
    [InlineData("/conversations")]
    [InlineData("/conversations/some-id/activities")]
    public async Task A_preflight_allows_exactly_what_the_clients_send(string path)
    {
        using var response = await PreflightAsync(path, ChatHost.AllowedOrigin);

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Header(response, "Access-Control-Allow-Origin").ShouldBe(ChatHost.AllowedOrigin);
        Header(response, "Access-Control-Allow-Headers")
            .Split(", ")
            .ShouldBe(["authorization", "content-type", "x-ms-bot-agent", "x-requested-with"]);
        Header(response, "Access-Control-Allow-Methods").ShouldBe("GET, POST");
        Header(response, "Vary").ShouldContain("Origin");
        response.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
    }

    [Fact]
    public async Task A_preflight_of_another_website_allows_nothing()
    {
        using var response = await PreflightAsync("/conversations", "https://elsewhere.example");

        response.Headers.ShouldNotContain(header => header.Key.StartsWith("Access-Control"));
    }

    [Fact]
    public async Task Answers_and_refusals_can_be_read_by_the_allowed_website()
    {
        using var client = await host.NewClient(ChatHost.AllowedOrigin).BeginAsync();

        using var taken = await client.SayAsync();
        using var refused = await client.PostAsync("no JSON");

        Header(taken, "Access-Control-Allow-Origin").ShouldBe(ChatHost.AllowedOrigin);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Header(refused, "Access-Control-Allow-Origin").ShouldBe(ChatHost.AllowedOrigin);
    }

    private static string Header(HttpResponseMessage response, string name) =>
        string.Join(", ", response.Headers.GetValues(name));

    private async Task<HttpResponseMessage> PreflightAsync(string path, string origin)
    {
        using var client = host.NewClient(origin);
        using var request = new HttpRequestMessage(HttpMethod.Options, DirectLineEndpoints.Root + path);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");
        return await client.SendAsync(request);
    }
}
