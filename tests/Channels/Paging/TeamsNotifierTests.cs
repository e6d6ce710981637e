using System.Text.Json;
using AftercareBot.Channels.Tests.Paging.Support;

namespace AftercareBot.Channels.Tests.Paging;

public class TeamsNotifierTests : NotifierContract
{
    protected override string Kind => "teams";

    protected override string Target => "29:ana";

    // The SDK waits as it is asked and tries again itself, and then does not say how long it was.
    protected override TimeSpan? Asked => null;

    private protected override async Task<Provider> StartProviderAsync()
    {
        var provider = await HttpProvider.StartAsync(
            static (settings, url) =>
            {
                settings["Teams:TenantId"] = "tenant-1";
                settings["Teams:ServiceUrl"] = $"{url}/";
                settings["Teams:Conversations:0:Name"] = "team";
                settings["Teams:Conversations:0:Id"] = "19:team";
            },
            static (answer, path) =>
                answer switch
                {
                    ProviderAnswer.HasTooMany => (429, "{}"),
                    ProviderAnswer.Fails => (503, "{}"),
                    ProviderAnswer.RefusesCredentials => (401, "{}"),
                    ProviderAnswer.RefusesForGood => (400, "{\"error\":{\"code\":\"BadSyntax\"}}"),
                    _ => (201, "{\"id\":\"a:alone-with-ana\"}"),
                }
        );
        provider.RetryAfter = TimeSpan.Zero;
        return provider;
    }

    private protected override bool IsPage(ReceivedRequest got) => got.Path.Contains("/activities", StringComparison.Ordinal);

    [Fact]
    public async Task The_card_has_a_button_that_takes_the_case_and_one_that_opens_it()
    {
        await SendAsync();

        var got = Other.Received.Last();
        got.Path.ShouldStartWith(
            IsShared ? "/v3/conversations/19:team/activities" : "/v3/conversations/a:alone-with-ana/activities"
        );
        using var activity = JsonDocument.Parse(got.Body);
        var attachment = activity.RootElement.GetProperty("attachments")[0];
        attachment.GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        var actions = attachment.GetProperty("content").GetProperty("actions");
        actions[0].GetProperty("type").GetString().ShouldBe("Action.Submit");
        actions[0].GetProperty("data").GetProperty("aftercare").GetString().ShouldBe("take");
        actions[0].GetProperty("data").GetProperty("case").GetString().ShouldBe("01988f0e-0000-7000-8000-000000000002");
        actions[1].GetProperty("url").GetString()!.ShouldStartWith("https://care.example.org/responders/cases/");
        activity.RootElement.GetProperty("summary").GetString()!.ShouldContain("page_headline");
    }
}
