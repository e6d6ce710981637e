using System.Net.Http.Json;
using System.Text.Json;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Responders;
using AftercareBot.Service.Tests.ResponderConsole.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Service.Tests.ResponderConsole;

public sealed class LiveTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task An_open_page_is_told_of_a_new_case_and_counts_as_somebody_there()
    {
        using var browser = await host.OpenAsAsync("watcher");
        using var stream = await OpenStreamAsync(browser);

        var caseId = await host.RaiseAsync(AlertLevel.Emergency, "overdose", "words that stay on the server");

        var news = await NextAsync(stream, "case");
        news.ShouldBe($$"""{"id":"{{caseId}}","kind":"opened","level":"emergency"}""");
        host.Services.GetRequiredService<CaseFeed>().Watchers.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_responder_and_a_member_talk_through_the_bot_and_nothing_of_it_is_logged()
    {
        const string Cry = "i took the whole bottle and nobody knows it";
        const string Answer = "I am with you, where are you now?";
        using var browser = await host.OpenAsAsync("Quetzalli");
        using var stream = await OpenStreamAsync(browser);
        using var member = await StartAsync();

        (await SayAsync(member, Cry)).EnsureSuccessStatusCode();
        using var news = JsonDocument.Parse(await NextAsync(stream, "case"));
        var page = $"/responders/cases/{news.RootElement.GetProperty("id").GetGuid()}";
        await browser.PostAsync(page, $"{page}/take");
        var said = await browser.PostAsync(page, $"{page}/say", ("text", Answer));

        said.Headers.Location!.ToString().ShouldEndWith("?told=said#reply");
        var talk = (await (await browser.GetAsync(page)).Content.ReadAsStringAsync())
            .Split("class=\"talk\"")[1]
            .Split("</section>")[0];
        talk.Split(Answer).Length.ShouldBe(2, "said once, shown once");
        talk.ShouldContain(Cry);
        talk.ShouldContain("Unlock the door");
        (await member.GetStringAsync(member.BaseAddress)).ShouldContain(Answer);
        host.Logs.Lines.ShouldNotBeEmpty();
        foreach (var secret in (string[])[Cry, Answer, "Quetzalli", ConsoleHost.Password])
            host.Logs.Contain(secret).ShouldBeFalse(secret);
    }

    [Fact]
    public async Task A_disabled_account_is_shown_nothing_more()
    {
        using var browser = await host.OpenAsAsync("leaver");
        var responders = host.Services.GetRequiredService<IResponders>();
        var account = await responders.FindBySignInNameAsync("leaver", CancellationToken.None);

        await responders.DisableAsync(account!.Id, CancellationToken.None);

        (await browser.GetAsync("/responders/events")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Unauthorized);
    }

    private static async Task<StreamReader> OpenStreamAsync(ConsoleBrowser browser)
    {
        var answer = await browser.Client.GetAsync(
            new Uri("/responders/events", UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead
        );
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await NextAsync(reader, "open");
        return reader;
    }

    private static async Task<string> NextAsync(StreamReader stream, string kind)
    {
        while (await stream.ReadLineAsync().WaitAsync(Patience) is { } line)
            if (line == $"event: {kind}")
                return (await stream.ReadLineAsync().WaitAsync(Patience))!["data:".Length..].Trim();
        throw new InvalidOperationException($"The stream ended without '{kind}'.");
    }

    private async Task<HttpClient> StartAsync()
    {
        var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Add("Origin", host.Address.GetLeftPart(UriPartial.Authority));
        var user = new { user = new { id = "dl_member" } };
        var token = await PostAsync(client, "/v3/directline/tokens/generate", user);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token.GetProperty("token").GetString());
        var conversation = await PostAsync(client, "/v3/directline/conversations", new { });
        var id = conversation.GetProperty("conversationId").GetString();
        var talk = new HttpClient { BaseAddress = new Uri(host.Address, $"/v3/directline/conversations/{id}/activities") };
        talk.DefaultRequestHeaders.Authorization = client.DefaultRequestHeaders.Authorization;
        talk.DefaultRequestHeaders.Add("Origin", host.Address.GetLeftPart(UriPartial.Authority));
        client.Dispose();
        return talk;
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, string path, object body)
    {
        var answer = await client.PostAsJsonAsync(path, body);
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
    }

    private static Task<HttpResponseMessage> SayAsync(HttpClient member, string text) =>
        member.PostAsJsonAsync(
            member.BaseAddress,
            new
            {
                type = "message",
                from = new { id = "dl_member" },
                text,
            }
        );
}
