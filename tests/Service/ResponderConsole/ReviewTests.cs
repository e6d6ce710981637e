using System.Net;
using AftercareBot.Care.Responders;
using AftercareBot.Care.Review;
using AftercareBot.Service.Tests.ResponderConsole.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Service.Tests.ResponderConsole;

public sealed class ReviewTests : IAsyncLifetime
{
    private const string Page = "/responders/review";
    private readonly ConsoleHost host = new();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(ResponderRole.Responder)]
    [InlineData(ResponderRole.Coordinator)]
    public async Task Only_the_clinical_lead_sees_the_list_and_works_on_it(string role)
    {
        await AskedAsync("what time is group on thursday");
        using var browser = await OpenAsAsync("bruno", role);

        var list = await browser.GetAsync(Page);
        var act = await browser.PostAsync("/responders/account", $"{Page}/dismiss", ("items", await IdsAsync()));

        list.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await ConsoleBrowser.TextOf(list)).ShouldContain("Only for the clinical lead");
        act.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await ItemsAsync()).Count.ShouldBe(1);
        (await browser.ReadAsync("/responders")).ShouldNotContain("Questions");
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in()
    {
        using var browser = host.Open();

        (await browser.GetAsync(Page)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Groups_stand_with_their_counts_the_largest_first()
    {
        await AskedAsync("is ketamine addictive", "what time is group on thursday", "what time does thursday group start");
        using var browser = await OpenAsAsync("ana");

        var page = await browser.ReadAsync(Page);

        page.ShouldContain("3 questions in 2 groups");
        page.ShouldContain("what time does thursday group start Asked 2 times");
        page.IndexOf("thursday group start", StringComparison.Ordinal)
            .ShouldBeLessThan(page.IndexOf("ketamine", StringComparison.Ordinal));
        (await browser.ReadAsync("/responders")).ShouldContain("Questions");
    }

    [Fact]
    public async Task What_a_member_wrote_is_shown_as_text_and_never_as_markup()
    {
        await AskedAsync("is <img src=x onerror=alert(1)> covered");
        using var browser = await OpenAsAsync("ana");

        var html = await (await browser.GetAsync(Page)).Content.ReadAsStringAsync();

        html.ShouldNotContain("<img");
        html.ShouldContain("&lt;img");
    }

    [Fact]
    public async Task A_dismissed_group_leaves_the_list_and_is_written_down()
    {
        await AskedAsync("what time is group on thursday", "what time does thursday group start");
        using var browser = await OpenAsAsync("ana");

        var answer = await browser.PostAsync(Page, $"{Page}/dismiss", ("items", await IdsAsync()));

        answer.Headers.Location?.ToString().ShouldBe($"{Page}?told=dismissed");
        var page = await browser.ReadAsync($"{Page}?told=dismissed");
        page.ShouldContain("Dismissed.");
        page.ShouldContain("Nothing to review.");
        page.ShouldContain("ana dismissed 2");
    }

    [Fact]
    public async Task A_group_becomes_a_draft_in_the_documents_folder()
    {
        await AskedAsync("what time is group on thursday", "my name is luis, what time does thursday group start");
        using var browser = await OpenAsAsync("ana");
        var (id, ids) = ((await ItemsAsync())[0].Id, await IdsAsync());
        var form = await (await browser.GetAsync($"{Page}/{id}/draft")).Content.ReadAsStringAsync();
        form.ShouldContain("what time is group on thursday");
        form.ShouldNotContain("luis");

        var answer = await browser.PostAsync(
            $"{Page}/{id}/draft",
            $"{Page}/draft",
            ("items", ids),
            ("heading", "When does the Thursday group start?"),
            ("answer", "The board at the door says when."),
            ("also", "what time is group on thursday\r\nthursday group when\r\n"),
            ("language", "en"),
            ("file", "thursday-group")
        );

        answer.Headers.Location?.ToString().ShouldBe($"{Page}?told=drafted");
        (await File.ReadAllTextAsync(DraftFile("thursday-group"))).ShouldContain("- thursday group when");
        (await ItemsAsync()).ShouldBeEmpty();
        (await browser.ReadAsync(Page)).ShouldContain("ana wrote a draft for 2: drafts/en/thursday-group.md");
        host.Logs.Lines.ShouldNotContain(line => line.Contains("thursday", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_draft_with_faults_is_not_kept_and_says_beside_each_field_what_to_do()
    {
        await AskedAsync("what time is group on thursday");
        using var browser = await OpenAsAsync("ana");
        var id = (await ItemsAsync())[0].Id;

        var answer = await browser.PostAsync(
            $"{Page}/{id}/draft",
            $"{Page}/draft",
            ("items", await IdsAsync()),
            ("heading", "How much is safe?"),
            ("answer", "Take 2 mg of clonazepam twice a day."),
            ("also", ""),
            ("language", "en"),
            ("file", "how-much")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("aria-describedby=\"answer-hint answer-fault\"");
        html.ShouldContain("The answer holds a dose");
        html.ShouldContain("Take 2 mg of clonazepam twice a day.");
        File.Exists(DraftFile("how-much")).ShouldBeFalse();
        (await ItemsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_way_of_asking_that_tells_who_asked_is_refused()
    {
        await AskedAsync("what time is group on thursday");
        using var browser = await OpenAsAsync("ana");
        var id = (await ItemsAsync())[0].Id;

        var answer = await browser.PostAsync(
            $"{Page}/{id}/draft",
            $"{Page}/draft",
            ("items", await IdsAsync()),
            ("heading", "When is group?"),
            ("answer", "The board at the door says when."),
            ("also", "my name is luis when is group"),
            ("language", "en"),
            ("file", "group")
        );

        (await ConsoleBrowser.TextOf(answer)).ShouldContain("Take out the name, number or address.");
        File.Exists(DraftFile("group")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_form_from_elsewhere_changes_nothing()
    {
        await AskedAsync("what time is group on thursday");
        using var browser = await OpenAsAsync("ana");

        var answer = await browser.PostBareAsync($"{Page}/dismiss", ("items", await IdsAsync()));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ItemsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_group_that_somebody_else_took_is_told_and_no_mistake()
    {
        using var browser = await OpenAsAsync("ana");

        var gone = await browser.GetAsync($"{Page}/{Guid.Empty}/draft");

        gone.Headers.Location?.ToString().ShouldBe($"{Page}?told=gone");
    }

    private string DraftFile(string name) =>
        Path.Combine(host.Services.GetRequiredService<IConfiguration>()["Knowledge:Folder"]!, "drafts", "en", $"{name}.md");

    private async Task<ConsoleBrowser> OpenAsAsync(string name, string role = ResponderRole.ClinicalLead)
    {
        await host.AddAsync(name, role);
        var browser = host.Open();
        await browser.SignInAsync(name, ConsoleHost.Password);
        return browser;
    }

    private async Task AskedAsync(params string[] texts)
    {
        var list = host.Services.GetRequiredService<IReviewList>();
        var at = host.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddHours(-1);
        for (var place = 0; place < texts.Length; place++)
            await list.AddAsync(
                new ReviewNote(ReviewReason.NotCovered, texts[place], "en", null, at.AddMinutes(place)),
                CancellationToken.None
            );
    }

    private ValueTask<IReadOnlyList<ReviewItem>> ItemsAsync() =>
        host.Services.GetRequiredService<IReviewList>().ListAsync(100, CancellationToken.None);

    private async Task<string> IdsAsync() => string.Join(',', (await ItemsAsync()).Select(item => item.Id));
}
