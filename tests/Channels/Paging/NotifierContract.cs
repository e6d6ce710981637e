using AftercareBot.Care.Notifying;
using AftercareBot.Channels.Tests.Paging.Support;

namespace AftercareBot.Channels.Tests.Paging;

/// <summary>What every way to a responder keeps to. A new notifier inherits this and says what its provider looks like.</summary>
public abstract class NotifierContract : IAsyncLifetime
{
    private const string Id = "01988f0e-0000-7000-8000-000000000001";
    private const string CaseId = "01988f0e-0000-7000-8000-000000000002";

    private protected Provider Other { get; private set; } = null!;

    private protected PagingHost Host { get; private set; } = null!;

    /// <summary>The kind under test.</summary>
    protected abstract string Kind { get; }

    /// <summary>Where it sends: a shared place's name, or a person's address.</summary>
    protected abstract string Target { get; }

    /// <summary>Whether that is a shared place.</summary>
    protected virtual bool IsShared => false;

    /// <summary>Whether a repeat of a page can be told by the other side.</summary>
    protected virtual bool CarriesId => true;

    /// <summary>What the provider means by never.</summary>
    protected virtual NotifyCategory Never => NotifyCategory.Rejected;

    /// <summary>How long the provider is understood to ask to wait.</summary>
    protected virtual TimeSpan? Asked => TimeSpan.FromSeconds(17);

    private protected abstract Task<Provider> StartProviderAsync();

    public async Task InitializeAsync()
    {
        Other = await StartProviderAsync();
        Host = new PagingHost(Other, ("Care:Outbox:FailuresThatBreak", "3"));
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Other.DisposeAsync();
    }

    [Fact]
    public async Task What_the_provider_takes_is_delivered()
    {
        (await SendAsync()).ShouldBe(NotifyOutcome.Delivered);

        Other.Received.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Too_many_is_refused_for_now_and_the_wait_that_is_asked_is_kept()
    {
        Other.Answer = ProviderAnswer.HasTooMany;

        var outcome = (await SendAsync()).ShouldNotBeNull();

        (outcome.Result, outcome.Category).ShouldBe((NotifyResult.Refused, NotifyCategory.RateLimited));
        outcome.RetryAfter.ShouldBe(Asked);
    }

    [Fact]
    public async Task A_fault_on_the_other_side_is_unknown_and_so_tried_again()
    {
        Other.Answer = ProviderAnswer.Fails;

        var outcome = (await SendAsync()).ShouldNotBeNull();

        (outcome.Result, outcome.Category).ShouldBe((NotifyResult.Unknown, NotifyCategory.Transient));
    }

    [Fact]
    public async Task Bad_credentials_are_refused_as_such()
    {
        Other.Answer = ProviderAnswer.RefusesCredentials;

        var outcome = (await SendAsync()).ShouldNotBeNull();

        (outcome.Result, outcome.Category).ShouldBe((NotifyResult.Refused, NotifyCategory.Authentication));
    }

    [Fact]
    public async Task What_will_never_be_taken_is_refused()
    {
        Other.Answer = ProviderAnswer.RefusesForGood;

        var outcome = (await SendAsync()).ShouldNotBeNull();

        (outcome.Result, outcome.Category).ShouldBe((NotifyResult.Refused, Never));
    }

    [Fact]
    public async Task A_provider_that_is_not_there_is_unknown_and_nothing_is_thrown()
    {
        await Other.StopAsync();

        var outcome = (await SendAsync()).ShouldNotBeNull();

        (outcome.Result, outcome.Category).ShouldBe((NotifyResult.Unknown, NotifyCategory.Transient));
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_unknown()
    {
        Other.Answer = ProviderAnswer.BreaksOff;

        (await SendAsync()).ShouldNotBeNull().Result.ShouldBe(NotifyResult.Unknown);
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_unknown_when_the_time_of_an_attempt_is_over()
    {
        Other.Answer = ProviderAnswer.Hangs;
        var sending = SendAsync();
        await Other.Came.Task;

        Host.Clock.Advance(TimeSpan.FromSeconds(11));

        (await sending).ShouldNotBeNull().Result.ShouldBe(NotifyResult.Unknown);
    }

    [Fact]
    public async Task A_target_that_keeps_failing_is_left_alone_for_a_while_and_then_tried()
    {
        Other.Answer = ProviderAnswer.Fails;
        for (var failure = 0; failure < 3; failure++)
            await SendAsync();
        var before = Other.Received.Count;

        (await SendAsync()).ShouldBeNull("the circuit is open");
        Other.Received.Count.ShouldBe(before);

        Other.Answer = ProviderAnswer.Takes;
        Host.Clock.Advance(TimeSpan.FromSeconds(16));
        (await SendAsync()).ShouldBe(NotifyOutcome.Delivered);
    }

    [Fact]
    public async Task A_repeat_can_be_told_from_a_second_page()
    {
        await SendAsync();
        await Host.SendAsync(Kind, Target, IsShared, attempt: 2);

        if (CarriesId)
            Other.Received.Where(IsPage).ShouldAllBe(got => got.Body.Contains(Id, StringComparison.Ordinal));
        Other.Received.Count(IsPage).ShouldBe(2);
    }

    [Fact]
    public async Task Neither_the_address_nor_a_secret_is_logged()
    {
        await SendAsync();
        Other.Answer = ProviderAnswer.Fails;
        await SendAsync();

        Host.Logs.Contain("secret-token").ShouldBeFalse();
        if (!IsShared)
            Host.Logs.Contain(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_links_to_the_console_and_is_in_the_language_of_who_reads_it()
    {
        await Host.SendAsync(Kind, Target, IsShared, locale: "es-MX");

        var body = Body();
        body.ShouldContain(CaseId);
        body.ShouldContain(IsShared ? "en:page_" : "es:page_");
    }

    [Fact]
    public async Task A_test_says_that_it_is_one_and_offers_nothing_to_take()
    {
        await Host.SendAsync(Kind, Target, IsShared, what: NotificationKind.Test);

        var body = Body();
        body.ShouldContain("page_test");
        body.ShouldNotContain("en:take");
        body.ShouldNotContain("page_sms_code");
    }

    [Fact]
    public async Task Whoever_stops_the_attempt_stops_it()
    {
        Other.Answer = ProviderAnswer.Hangs;
        using var stop = new CancellationTokenSource();
        var sending = Host.Notifier(Kind)
            .SendAsync(
                new Notification
                {
                    Id = Guid.Parse(Id),
                    Kind = NotificationKind.Page,
                    CaseId = Guid.Parse(Id),
                    Level = Care.Alerts.AlertLevel.Crisis,
                    Category = "overdose",
                    Subject = "self",
                    OpenedAt = Host.Clock.GetUtcNow(),
                    Target = Target,
                    Attempt = 1,
                },
                stop.Token
            );
        await Other.Came.Task;

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    private protected Task<NotifyOutcome?> SendAsync() => Host.SendAsync(Kind, Target, IsShared);

    /// <summary>Whether a request is the page itself; some providers are asked for a conversation first.</summary>
    private protected virtual bool IsPage(ReceivedRequest got) => true;

    private protected string Body() => Uri.UnescapeDataString(Other.Received.Last(IsPage).Body.Replace('+', ' '));
}
