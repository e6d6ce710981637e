using System.Text.Json;
using AftercareBot.Care.Notifying;
using AftercareBot.Channels.Slack;
using AftercareBot.Channels.Tests.Paging.Support;

namespace AftercareBot.Channels.Tests.Paging;

public class SlackNotifierTests : NotifierContract
{
    protected override string Kind => "slack";

    protected override string Target => "U0123456789";

    private protected override async Task<Provider> StartProviderAsync() =>
        await HttpProvider.StartAsync(
            static (settings, url) =>
            {
                settings["Slack:BotToken"] = "xoxb-secret-token";
                settings["Slack:ApiUrl"] = $"{url}/api/";
                settings["Slack:Channels:0:Name"] = "team";
                settings["Slack:Channels:0:Id"] = "C0123456789";
            },
            static (answer, _) =>
                answer switch
                {
                    ProviderAnswer.HasTooMany => (429, "{\"ok\":false,\"error\":\"ratelimited\"}"),
                    ProviderAnswer.Fails => (503, "busy"),
                    ProviderAnswer.RefusesCredentials => (200, "{\"ok\":false,\"error\":\"invalid_auth\"}"),
                    ProviderAnswer.RefusesForGood => (200, "{\"ok\":false,\"error\":\"msg_too_long\"}"),
                    _ => (200, "{\"ok\":true,\"ts\":\"1.2\"}"),
                }
        );

    [Fact]
    public async Task The_message_has_a_button_that_takes_the_case_and_one_that_opens_it()
    {
        await SendAsync();

        var got = Other.Received.ShouldHaveSingleItem();
        got.Path.ShouldBe("/api/chat.postMessage");
        got.Headers["Authorization"].ShouldBe("Bearer xoxb-secret-token");
        using var message = JsonDocument.Parse(got.Body);
        message.RootElement.GetProperty("channel").GetString().ShouldBe(IsShared ? "C0123456789" : "U0123456789");
        var buttons = message.RootElement.GetProperty("blocks").EnumerateArray().Last().GetProperty("elements");
        buttons[0].GetProperty("action_id").GetString().ShouldBe("aftercare_take");
        buttons[0].GetProperty("value").GetString().ShouldBe("01988f0e-0000-7000-8000-000000000002");
        buttons[1].GetProperty("url").GetString()!.ShouldStartWith("https://care.example.org/responders/cases/");
    }

    [Theory]
    [InlineData("ratelimited", NotifyResult.Refused, NotifyCategory.RateLimited)]
    [InlineData("token_revoked", NotifyResult.Refused, NotifyCategory.Authentication)]
    [InlineData("missing_scope", NotifyResult.Refused, NotifyCategory.Authentication)]
    [InlineData("channel_not_found", NotifyResult.Refused, NotifyCategory.Configuration)]
    [InlineData("is_archived", NotifyResult.Refused, NotifyCategory.Configuration)]
    [InlineData("invalid_blocks", NotifyResult.Refused, NotifyCategory.Rejected)]
    [InlineData("internal_error", NotifyResult.Unknown, NotifyCategory.Transient)]
    [InlineData("an_error_of_next_year", NotifyResult.Unknown, NotifyCategory.Transient)]
    [InlineData(null, NotifyResult.Unknown, NotifyCategory.Transient)]
    public void An_error_code_has_a_meaning_and_a_new_one_is_tried_again(
        string? error,
        NotifyResult result,
        NotifyCategory category
    )
    {
        var outcome = SlackErrors.Outcome(error, retryAfter: null);

        (outcome.Result, outcome.Category).ShouldBe((result, category));
    }
}
