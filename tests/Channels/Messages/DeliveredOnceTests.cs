using AftercareBot.Care.Deliveries;
using AftercareBot.Channels.Messages;
using AftercareBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace AftercareBot.Channels.Tests.Messages;

/// <summary>A database that is away keeps nobody in danger waiting.</summary>
public sealed class DeliveredOnceTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task With_the_database_away_what_this_process_remembers_decides()
    {
        var once = Over(new Away(() => throw new IOException("away")));

        (await once.TakeAsync("sms", "1")).ShouldBe(DeliveryState.Taken);
        (await once.TakeAsync("sms", "1")).ShouldBe(DeliveryState.Done);
        await once.ForgetAsync("sms", "1");
        (await once.TakeAsync("sms", "1")).ShouldBe(DeliveryState.Taken);
        await once.DoneAsync("sms", "1");
    }

    [Fact]
    public async Task A_database_that_hangs_keeps_a_message_waiting_for_half_a_second()
    {
        var hanging = new TaskCompletionSource<DeliveryState>();
        var taking = Over(new Away(() => hanging.Task)).TakeAsync("sms", "1");
        taking.IsCompleted.ShouldBeFalse();

        clock.Advance(TimeSpan.FromMilliseconds(500));

        (await taking).ShouldBe(DeliveryState.Taken);
    }

    private DeliveredOnce Over(IDeliveries deliveries) =>
        new(deliveries, new SeenOnce(clock), clock, NullLogger<DeliveredOnce>.Instance);

    private sealed class Away(Func<Task<DeliveryState>> answer) : IDeliveries
    {
        public async Task<DeliveryState> TakeAsync(string channel, string id, CancellationToken cancellationToken) =>
            await answer();

        public Task DoneAsync(string channel, string id, CancellationToken cancellationToken) =>
            Task.FromException(new IOException("away"));

        public Task ForgetAsync(string channel, string id, CancellationToken cancellationToken) =>
            Task.FromException(new IOException("away"));
    }
}
