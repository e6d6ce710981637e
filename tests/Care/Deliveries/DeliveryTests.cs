using AftercareBot.Care.Deliveries;
using AftercareBot.Care.Retention;
using AftercareBot.Care.Tests.Storage;
using AftercareBot.Care.Tests.Support;

namespace AftercareBot.Care.Tests.Deliveries;

public sealed class DeliveryTests
{
    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task A_message_is_handled_once_and_by_somebody_else_when_whoever_had_it_died(string store)
    {
        var settings = await Store.SettingsAsync(store);
        await using var care = TestCare.Create(settings);
        await using var beside = care.Beside(settings);

        (await TakeAsync(care, "1")).ShouldBe(DeliveryState.Taken);
        (await TakeAsync(beside, "1")).ShouldBe(DeliveryState.UnderWay);
        (await TakeAsync(beside, "2")).ShouldBe(DeliveryState.Taken);
        care.Clock.Advance(TimeSpan.FromSeconds(31));
        (await TakeAsync(beside, "1")).ShouldBe(DeliveryState.Taken);
        await beside.Get<IDeliveries>().DoneAsync("slack", "1", CancellationToken.None);
        await beside.Get<IDeliveries>().ForgetAsync("slack", "2", CancellationToken.None);
        care.Clock.Advance(TimeSpan.FromHours(1));

        (await TakeAsync(care, "1")).ShouldBe(DeliveryState.Done);
        (await TakeAsync(care, "2")).ShouldBe(DeliveryState.Taken);
        (await care.Get<IDeliveries>().TakeAsync("sms", "1", CancellationToken.None)).ShouldBe(DeliveryState.Taken);
    }

    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task Of_instances_that_race_for_a_message_one_has_it(string store)
    {
        var settings = await Store.SettingsAsync(store);
        await using var care = TestCare.Create(settings);
        await using var beside = care.Beside(settings);

        for (var round = 0; round < 50; round++)
        {
            var id = $"race {round}";
            var states = await Task.WhenAll(
                TakeAsync(care, id),
                TakeAsync(beside, id),
                TakeAsync(care, id),
                TakeAsync(beside, id)
            );
            states.Count(state => state is DeliveryState.Taken).ShouldBe(1);
        }
    }

    [Fact]
    public async Task It_is_forgotten_after_some_days()
    {
        await using var care = TestCare.Create();
        await TakeAsync(care, "1");
        care.Clock.Advance(TimeSpan.FromDays(4));

        await care.Get<RetentionWorker>().EraseAsync(CancellationToken.None);

        (
            await care.QueryAsync(connection =>
                Dapper.SqlMapper.ExecuteScalar<long>(connection, "SELECT COUNT(*) FROM deliveries")
            )
        ).ShouldBe(0);
    }

    private static Task<DeliveryState> TakeAsync(TestCare care, string id) =>
        care.Get<IDeliveries>().TakeAsync("slack", id, CancellationToken.None);
}
