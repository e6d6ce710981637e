using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Tests.Support;
using Dapper;

namespace AftercareBot.Care.Tests.Notifying;

public sealed class OutboxWorkerTests : IAsyncLifetime
{
    private WebhookReceiver receiver = null!;

    public async Task InitializeAsync() => receiver = await WebhookReceiver.StartAsync();

    public async Task DisposeAsync() => await receiver.DisposeAsync();

    [Fact]
    public async Task A_page_goes_out_by_the_running_service_without_waiting_for_the_clock()
    {
        await using var care = TestCare.Create(receiver.Settings());
        var arrived = new TaskCompletionSource<ReceivedWebhook>(TaskCreationOptions.RunContinuationsAsynchronously);
        receiver.Answer = (got, _) =>
        {
            arrived.TrySetResult(got);
            return Task.CompletedTask;
        };
        await care.StartAsync<OutboxWorker>();

        // The clock of this test stands still, so only the signal of the commit can wake the worker.
        var raised = await care.RaiseAsync(Alert.Of(AlertLevel.Emergency));

        var page = await arrived.Task.WaitAsync(TimeSpan.FromMinutes(5));
        page.CaseId.ShouldBe(raised.CaseId);
        page.Kind.ShouldBe("page");
        page.Level.ShouldBe("emergency");
        receiver.Outbound.ShouldBe("webhook page");
    }

    [Fact]
    public async Task A_page_holds_nothing_that_the_member_wrote_or_is_called()
    {
        await using var chain = Chain.Create(receiver.Settings());
        await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Emergency, user: "Jo Smith", text: "i took the whole bottle"));

        await chain.SettleAsync();

        var page = receiver.Received.First();
        page.Text.ShouldNotContain("bottle");
        page.Text.ShouldNotContain("Smith");
        receiver.Outbound.ShouldBe("webhook page");
    }

    [Fact]
    public async Task A_failed_attempt_is_kept_and_tried_again_with_the_same_id_until_it_is_taken()
    {
        await using var chain = Chain.Create(receiver.Settings());
        await chain.OnCallAsync("Ana");
        receiver.AnswerWith(503, 500, 204);
        await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));

        await chain.PassAsync(TimeSpan.FromSeconds(10));

        receiver.Received.Count.ShouldBe(3);
        receiver.Received.Select(got => got.Id).Distinct().Count().ShouldBe(1);
        var outcomes = await chain.Care.QueryAsync(connection =>
            connection
                .Query<long>(
                    "SELECT outcome FROM outbox_attempts a JOIN outbox o ON o.id = a.outbox_id WHERE o.notifier = 'webhook' ORDER BY number"
                )
                .AsList()
        );
        outcomes.ShouldBe([(long)NotifyResult.Unknown, (long)NotifyResult.Unknown, (long)NotifyResult.Delivered]);
        receiver.Outbound.ShouldBe("webhook page", "webhook page", "webhook page");
        chain.Outbound.ShouldBe("sms Page +15550100");
    }

    [Fact]
    public async Task A_kill_between_the_providers_accept_and_our_save_sends_it_again_and_not_a_third_time()
    {
        await using var care = TestCare.Create(receiver.Settings());
        await care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        await SendWithoutSavingAsync(care);

        // The process is gone; the next one starts.
        await using var next = care.Beside(receiver.Settings());
        await next.Get<OutboxStore>().ReleaseAbandonedAsync(CancellationToken.None);
        await DrainAsync(next);
        await DrainAsync(next);

        var pages = receiver.Received.Where(got => got.Kind is "page").ToList();
        pages.Count.ShouldBe(2);
        pages.Select(got => got.Id).Distinct().Count().ShouldBe(1);
        receiver.Outbound.ShouldBe("webhook page", "webhook page");
    }

    [Fact]
    public async Task Without_a_restart_a_lost_send_is_repeated_when_its_lease_is_over_and_not_before()
    {
        await using var care = TestCare.Create(receiver.Settings());
        await care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        await SendWithoutSavingAsync(care);

        care.Clock.Advance(TimeSpan.FromSeconds(29));
        await DrainAsync(care);
        receiver.Received.Count(got => got.Kind is "page").ShouldBe(1);

        care.Clock.Advance(TimeSpan.FromSeconds(2));
        await DrainAsync(care);
        receiver.Received.Count(got => got.Kind is "page").ShouldBe(2);
        receiver.Outbound.ShouldBe("webhook page", "webhook page");
    }

    [Fact]
    public async Task Two_workers_racing_send_each_page_once()
    {
        await using var care = TestCare.Create(receiver.Settings());
        await using var beside = care.Beside(receiver.Settings());
        for (var index = 0; index < 100; index++)
            await care.RaiseAsync(Alert.Of(AlertLevel.Crisis, user: $"member-{index}"));

        await Task.WhenAll(DrainAsync(care), DrainAsync(beside), DrainAsync(care), DrainAsync(beside));

        var pages = receiver.Received.Where(got => got.Kind is "page").ToList();
        pages.Count.ShouldBe(100);
        pages.Select(got => got.CaseId).Distinct().Count().ShouldBe(100);
        receiver.Outbound.Take("webhook page").ShouldBe(100);
    }

    [Fact]
    public async Task Five_hundred_routine_pages_do_not_keep_an_emergency_waiting()
    {
        await using var care = TestCare.Create(receiver.Settings());
        for (var index = 0; index < 500; index++)
            await care.RaiseAsync(Alert.Of(AlertLevel.Concern, user: $"member-{index}") with { AsksForHuman = true });
        var emergency = await care.RaiseAsync(Alert.Of(AlertLevel.Emergency, user: "in-danger"));

        await DrainAsync(care);

        receiver.Received.First().CaseId.ShouldBe(emergency.CaseId);
        receiver.Outbound.Take("webhook page").ShouldBe(501);
    }

    [Fact]
    public async Task An_emergency_finds_a_place_while_every_routine_send_hangs()
    {
        await using var care = TestCare.Create(receiver.Settings());
        var hang = new TaskCompletionSource();
        var arrived = new TaskCompletionSource();
        receiver.Answer = (got, _) =>
        {
            if (got.Level is "concern")
                return hang.Task;
            arrived.TrySetResult();
            return Task.CompletedTask;
        };
        for (var index = 0; index < 50; index++)
            await care.RaiseAsync(Alert.Of(AlertLevel.Concern, user: $"member-{index}") with { AsksForHuman = true });
        var hanging = await care.Get<OutboxWorker>().BeginDueAsync(CancellationToken.None);

        var emergency = await care.RaiseAsync(Alert.Of(AlertLevel.Emergency, user: "in-danger"));
        var late = await care.Get<OutboxWorker>().BeginDueAsync(CancellationToken.None);
        // Without a place it would wait until all the others have given up.
        await Task.WhenAny(arrived.Task, Task.WhenAll(late));

        arrived.Task.IsCompleted.ShouldBeTrue();
        hang.SetResult();
        await Task.WhenAll([.. hanging, .. late]);
        receiver.Received.ShouldContain(got => got.CaseId == emergency.CaseId);
        receiver.Outbound.Take("webhook page").ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_dead_target_is_left_alone_and_does_not_keep_the_others_waiting()
    {
        await using var chain = Chain.Create(settings =>
        {
            receiver.Settings()(settings);
            settings["Care:Outbox:FailuresThatBreak"] = "3";
        });
        await chain.OnCallAsync("Ana");
        receiver.AnswerWith(503);
        for (var index = 0; index < 20; index++)
            await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis, user: $"member-{index}"));

        await chain.SettleAsync();
        var early = receiver.Received.Count;
        await chain.PassAsync(TimeSpan.FromSeconds(10));

        chain.Sms.Sent.Count.ShouldBe(20);
        // Only those that were under way before the circuit opened.
        receiver.Received.Count.ShouldBe(early);
        receiver.AnswerWith(204);
        await chain.PassAsync(TimeSpan.FromSeconds(40));
        receiver.Received.Select(got => got.CaseId).Distinct().Count().ShouldBe(20);
        receiver.Outbound.Take("webhook page").ShouldBeGreaterThanOrEqualTo(20);
        chain.Outbound.Take("sms Page +15550100").ShouldBe(20);
    }

    [Fact]
    public async Task A_page_that_can_never_arrive_is_given_up_and_said_in_the_history()
    {
        await using var chain = Chain.Create(receiver.Settings());
        await chain.OnCallAsync("Ana");
        receiver.AnswerWith(401);
        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));

        await chain.SettleAsync();

        var events = await chain.Care.Cases.EventsAsync(raised.CaseId, CancellationToken.None);
        events.ShouldContain(entry => entry.Kind == CaseEventKind.PageFailed && entry.Detail == "page by webhook");
        events.ShouldContain(entry => entry.Kind == CaseEventKind.PageDelivered && entry.Detail == "page by sms");
        receiver.Outbound.ShouldBe("webhook page", "webhook chain_weak");
        chain.Outbound.ShouldBe("sms Page +15550100");
    }

    private static async Task SendWithoutSavingAsync(TestCare care)
    {
        var rows = await care.Get<OutboxStore>().TakeAsync(AlertLevel.Crisis, 10, CancellationToken.None);
        foreach (var row in rows)
            await care.Get<OutboxSender>().SendAsync(row, CancellationToken.None);
    }

    private static async Task DrainAsync(TestCare care)
    {
        while (await care.Get<OutboxWorker>().BeginDueAsync(CancellationToken.None) is { Count: > 0 } begun)
            await Task.WhenAll(begun);
    }
}
