using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Rest;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace AftercareBot.BotFramework.Tests.Connector;

public sealed class RetryTests : IAsyncLifetime, IDisposable
{
    private readonly HttpClient http = new();
    private readonly InstantClock clock = new();
    private FakeChannel channel = null!;

    public async Task InitializeAsync() => channel = await FakeChannel.StartAsync();

    public async Task DisposeAsync() => await channel.DisposeAsync();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task After_429_we_wait_as_long_as_we_are_asked_to()
    {
        channel.AnswerNextWith(429, retryAfter: "7");

        (await ReplyAsync()).Id.ShouldBe("kept-1");

        channel.Replies.Count.ShouldBe(2);
        clock.Waits.ShouldBe([TimeSpan.FromSeconds(7)]);
    }

    [Fact]
    public async Task A_wait_without_end_is_cut_to_half_a_minute()
    {
        channel.AnswerNextWith(429, retryAfter: "86400");

        await ReplyAsync();

        clock.Waits.ShouldBe([TimeSpan.FromSeconds(30)]);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_passing_failure_is_tried_again(int status)
    {
        channel.AnswerNextWith(status);
        channel.AnswerNextWith(status);

        (await ReplyAsync()).Id.ShouldBe("kept-1");

        channel.Replies.Count.ShouldBe(3);
        channel.Replies.Select(reply => reply.Body).Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(413)]
    [InlineData(501)]
    public async Task A_refusal_is_not_tried_again(int status)
    {
        channel.AnswerNextWith(status);

        var refusal = await Should.ThrowAsync<ErrorResponseException>(ReplyAsync);

        refusal.Response!.StatusCode.ShouldBe((HttpStatusCode)status);
        refusal.ToString().ShouldNotContain("We hear you");
        channel.Replies.Count.ShouldBe(1);
        clock.Waits.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failure_that_stays_is_told_after_five_tries()
    {
        for (var count = 0; count < 5; count++)
            channel.AnswerNextWith(503);

        await Should.ThrowAsync<ErrorResponseException>(ReplyAsync);

        channel.Replies.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_broken_connection_is_tried_again()
    {
        channel.Answers.Enqueue(response => response.HttpContext.Abort());

        (await ReplyAsync()).Id.ShouldBe("kept-1");

        channel.Replies.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_is_asked_again()
    {
        using var silent = new SilentOnce(clock);
        using var client = new HttpClient(silent);

        (await ReplyAsync(new AnonymousCredentials(), client)).Id.ShouldBe("kept-1");

        silent.Calls.ShouldBe(2);
        clock.Waits.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_login_service_that_fails_for_a_moment_does_not_lose_the_reply()
    {
        // More often than the login library itself tries again.
        channel.FailingLogins = 3;
        var factory = new PasswordServiceClientCredentialFactory(
            ChannelToken.AppId,
            "secret",
            tenantId: null,
            new LoginDetour(channel.Address)
        );
        var credentials = await factory.CreateCredentialsAsync(
            ChannelToken.AppId,
            AuthenticationConstants.ToChannelFromBotOAuthScope,
            AuthenticationConstants.ToChannelFromBotLoginUrl,
            validateAuthority: true,
            CancellationToken.None
        );

        (await ReplyAsync(credentials, http)).Id.ShouldBe("kept-1");

        channel.Replies.ShouldHaveSingleItem().Authorization.ShouldStartWith("Bearer app-token-");
    }

    private Task<ResourceResponse> ReplyAsync() => ReplyAsync(new AnonymousCredentials(), http);

    private Task<ResourceResponse> ReplyAsync(ServiceClientCredentials credentials, HttpClient client)
    {
        var connector = new RestConnectorClient(new Uri(channel.ServiceUrl), credentials, client, clock);
        var activity = new Activity { Type = ActivityTypes.Message, Text = "We hear you." };
        return connector.Conversations.ReplyToActivityAsync("a:conv1", "act-1", activity, CancellationToken.None);
    }
}
