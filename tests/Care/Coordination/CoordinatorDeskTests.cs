using AftercareBot.Care.Alerts;
using AftercareBot.Care.Coordination;
using AftercareBot.Care.Escalation;
using AftercareBot.Care.Responders;
using AftercareBot.Care.Rota;
using AftercareBot.Care.Tests.Support;

namespace AftercareBot.Care.Tests.Coordination;

public sealed class CoordinatorDeskTests : IAsyncLifetime
{
    private Chain chain = null!;
    private Guid coordinator;
    private Guid ana;

    private ICoordinatorDesk Desk => chain.Care.Get<ICoordinatorDesk>();

    public async Task InitializeAsync()
    {
        chain = Chain.Create();
        coordinator = (await chain.ResponderAsync("Cora", ResponderRole.Coordinator, phone: null)).Id;
        ana = (await chain.ResponderAsync("Ana", phone: null)).Id;
    }

    public async Task DisposeAsync() => await chain.DisposeAsync();

    [Fact]
    public async Task A_shift_that_is_added_counts_at_once_and_who_added_it_is_written_down()
    {
        (await AddShiftAsync(coordinator)).ShouldBe(DeskMistake.None);

        (await chain.Care.Get<IRota>().OnCallAsync(chain.Care.Clock.GetUtcNow(), CancellationToken.None)).ShouldBe([ana]);
        var change = (await Desk.LatestAsync(CancellationToken.None)).ShouldHaveSingleItem();
        (change.Kind, change.ResponderId, change.AboutId).ShouldBe((DeskEventKind.ShiftAdded, coordinator, ana));
    }

    [Fact]
    public async Task Who_is_no_coordinator_changes_nothing()
    {
        (await AddShiftAsync(ana)).ShouldBe(DeskMistake.NotAllowed);
        (await Desk.AddContactAsync(ana, ana, "sms", "+15550100", CancellationToken.None)).ShouldBe(DeskMistake.NotAllowed);
        (await Desk.SavePolicyAsync(ana, Policy("everyone"), CancellationToken.None)).ShouldBe(DeskMistake.NotAllowed);
        (await Desk.ResetPolicyAsync(ana, CancellationToken.None)).ShouldBe(DeskMistake.NotAllowed);

        (await Desk.LatestAsync(CancellationToken.None)).ShouldBeEmpty();
        (await chain.Care.Get<IRota>().ShiftsAsync(CancellationToken.None)).ShouldBeEmpty();
        chain.Care.Get<IPolicyBook>().IsKept.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Mars/Olympus", 8, DeskMistake.TimeZone)]
    [InlineData("America/New_York", 0, DeskMistake.Length)]
    [InlineData("America/New_York", 169, DeskMistake.Length)]
    public async Task A_shift_that_cannot_be_is_refused(string zone, int hours, DeskMistake mistake)
    {
        (await AddShiftAsync(coordinator, zone, hours)).ShouldBe(mistake);

        (await Desk.LatestAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_disabled_account_gets_no_shift_and_no_address()
    {
        await chain.Care.Get<IResponders>().DisableAsync(ana, CancellationToken.None);

        (await AddShiftAsync(coordinator)).ShouldBe(DeskMistake.NoResponder);
        (await Desk.AddContactAsync(coordinator, ana, "sms", "+15550100", CancellationToken.None)).ShouldBe(
            DeskMistake.NoResponder
        );
    }

    [Fact]
    public async Task An_exception_is_between_two_times_on_the_wall_of_its_zone()
    {
        // The clock stands at 03:00 UTC on 22 November, which is 22:00 the evening before in New York.
        (await OverrideAsync(new DateTime(2026, 11, 21, 21, 0, 0), new DateTime(2026, 11, 21, 23, 0, 0))).ShouldBe(
            DeskMistake.None
        );

        (await chain.Care.Get<IRota>().OnCallAsync(chain.Care.Clock.GetUtcNow(), CancellationToken.None)).ShouldBe([ana]);
    }

    [Fact]
    public async Task An_exception_that_is_over_or_ends_before_it_begins_is_refused()
    {
        (await OverrideAsync(new DateTime(2026, 11, 20, 21, 0, 0), new DateTime(2026, 11, 20, 23, 0, 0))).ShouldBe(
            DeskMistake.Times
        );
        (await OverrideAsync(new DateTime(2026, 12, 2, 0, 0, 0), new DateTime(2026, 12, 1, 0, 0, 0))).ShouldBe(DeskMistake.Times);
    }

    [Theory]
    [InlineData("sms", "+1 (555) 010-0199", DeskMistake.None)]
    [InlineData("sms", "call me", DeskMistake.Address)]
    [InlineData("sms", "", DeskMistake.Address)]
    [InlineData("webhook", "https://example.org", DeskMistake.Notifier)]
    [InlineData("member", "x", DeskMistake.Notifier)]
    [InlineData("pigeon", "x", DeskMistake.Notifier)]
    public async Task An_address_is_one_of_a_way_that_is_set_up(string way, string address, DeskMistake expected) =>
        (await Desk.AddContactAsync(coordinator, ana, way, address, CancellationToken.None)).ShouldBe(expected);

    [Fact]
    public async Task A_step_that_asks_for_the_first_address_pages_that_one_only()
    {
        await Desk.AddContactAsync(coordinator, ana, "sms", "+15550101", CancellationToken.None);
        await Desk.AddContactAsync(coordinator, ana, "sms", "+15550102", CancellationToken.None);
        var second = (await ContactsAsync())[1];
        (await Desk.PreferContactAsync(coordinator, second.Id, CancellationToken.None)).ShouldBe(DeskMistake.None);
        await Desk.SavePolicyAsync(coordinator, Policy("everyone", EscalationStep.Preferred), CancellationToken.None);

        await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        await chain.SettleAsync();

        chain.Sms.Sent.ShouldHaveSingleItem().Target.ShouldBe("+15550102");
        chain.Outbound.ShouldBe("sms Page +15550102");
    }

    [Fact]
    public async Task A_policy_that_is_kept_holds_for_new_cases_and_after_a_restart_until_it_is_taken_back()
    {
        var policy = Policy("role:coordinator");
        policy.RepeatAfter = TimeSpan.FromMinutes(42);
        (await Desk.SavePolicyAsync(coordinator, policy, CancellationToken.None)).ShouldBe(DeskMistake.None);

        await using var next = chain.Care.Beside();
        await next.Get<PolicyBook>().RefreshAsync(CancellationToken.None);
        var kept = next.Get<IPolicyBook>();
        kept.IsKept.ShouldBeTrue();
        kept.Current.RepeatAfter.ShouldBe(TimeSpan.FromMinutes(42));
        kept.Current.Steps.ShouldHaveSingleItem().Who.ShouldBe("role:coordinator");

        await Desk.ResetPolicyAsync(coordinator, CancellationToken.None);
        await next.Get<PolicyBook>().RefreshAsync(CancellationToken.None);
        kept.Current.RepeatAfter.ShouldBe(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task A_policy_that_would_page_nobody_or_never_is_refused()
    {
        async Task<DeskMistake> SaveAsync(EscalationOptions policy) =>
            await Desk.SavePolicyAsync(coordinator, policy, CancellationToken.None);
        var hasty = Policy("everyone");
        hasty.Steps[0] = hasty.Steps[0] with { Wait = TimeSpan.Zero };

        (await SaveAsync(new EscalationOptions())).ShouldBe(DeskMistake.Steps);
        (await SaveAsync(Policy("nobody"))).ShouldBe(DeskMistake.Who);
        (await SaveAsync(Policy("everyone", "pigeon"))).ShouldBe(DeskMistake.Notifier);
        (await SaveAsync(hasty)).ShouldBe(DeskMistake.Wait);
        chain.Care.Get<IPolicyBook>().IsKept.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_gone_already_is_said_to_be_gone()
    {
        var nothing = Guid.Parse("01988f0e-0000-7000-8000-0000000000ff");

        (await Desk.RemoveShiftAsync(coordinator, nothing, CancellationToken.None)).ShouldBe(DeskMistake.Gone);
        (await Desk.RemoveOverrideAsync(coordinator, nothing, CancellationToken.None)).ShouldBe(DeskMistake.Gone);
        (await Desk.RemoveContactAsync(coordinator, nothing, CancellationToken.None)).ShouldBe(DeskMistake.Gone);
        (await Desk.PreferContactAsync(coordinator, nothing, CancellationToken.None)).ShouldBe(DeskMistake.Gone);
    }

    private static EscalationOptions Policy(string who, params string[] by) =>
        new() { Steps = [new EscalationStep { Who = who, By = by }] };

    private Task<DeskMistake> AddShiftAsync(Guid by, string zone = "America/New_York", int hours = 168) =>
        Desk.AddShiftAsync(by, ana, DayOfWeek.Monday, TimeOnly.MinValue, TimeSpan.FromHours(hours), zone, CancellationToken.None);

    private Task<DeskMistake> OverrideAsync(DateTime from, DateTime until) =>
        Desk.AddOverrideAsync(coordinator, ana, from, until, "America/New_York", isOnCall: true, CancellationToken.None);

    private async Task<IReadOnlyList<ResponderContact>> ContactsAsync() =>
        await chain.Care.Get<IResponders>().ContactsAsync(ana, CancellationToken.None);
}
