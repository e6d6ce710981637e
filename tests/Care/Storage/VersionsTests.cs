using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Responders;
using AftercareBot.Care.Storage;
using AftercareBot.Care.Tests.Support;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.Tests.Storage;

/// <summary>A deploy: the version that runs and the next one share the database for a while.</summary>
public sealed class VersionsTests
{
    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task While_the_next_version_migrates_this_one_goes_on_and_both_work_on_one_case(string store)
    {
        var settings = await Store.SettingsAsync(store);
        await using var present = TestCare.Create(settings);
        var ana = await AddAsync(present);
        var before = await present.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        await using var next = present.Beside(settings, AddNextVersion);

        // The migration comes in the middle of what the present version does.
        var raising = Enumerable
            .Range(0, 20)
            .Select(index => present.RaiseAsync(Alert.Of(AlertLevel.Crisis, user: $"during-{index}")))
            .ToList();
        await next.Database.OpenAsync(CancellationToken.None);
        (await Task.WhenAll(raising)).ShouldAllBe(raised => raised.Durability == AlertDurability.Database);

        (await next.QueryAsync(connection => connection.ExecuteScalar<long>("SELECT count(*) FROM next_things"))).ShouldBe(0);
        (await next.RaiseAsync(Alert.Of(AlertLevel.Emergency))).CaseId.ShouldBe(before.CaseId);
        (await present.Cases.TryClaimAsync(before.CaseId, ana, CancellationToken.None)).Outcome.ShouldBe(ClaimOutcome.Claimed);
        (await next.Cases.FindAsync(before.CaseId, CancellationToken.None))!.OwnerId.ShouldBe(ana);
        (await present.Get<OutboxStore>().TakeAsync(AlertLevel.Crisis, 50, CancellationToken.None)).Count.ShouldBe(20);
        (await next.Cases.CloseAsync(before.CaseId, ana, "safe", null, CancellationToken.None)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task This_version_starts_again_on_what_the_next_one_migrated(string store)
    {
        var settings = await Store.SettingsAsync(store);
        await using var next = TestCare.Create(settings, AddNextVersion);
        await next.RaiseAsync(Alert.Of(AlertLevel.Crisis));

        await using var rolledBack = next.Beside(settings);
        var raised = await rolledBack.RaiseAsync(Alert.Of(AlertLevel.Crisis));

        (raised.IsNewCase, raised.Durability).ShouldBe((false, AlertDurability.Database));
    }

    private static void AddNextVersion(IServiceCollection services) =>
        services.AddSingleton(
            new MigrationSource("next", typeof(VersionsTests).Assembly, "AftercareBot.Care.Tests.Storage.Next.")
        );

    private static async Task<Guid> AddAsync(TestCare care)
    {
        var responder = new NewResponder("Ana", "Ana", ResponderRole.Responder, Chain.Password);
        return (await care.Get<IResponders>().AddAsync(responder, CancellationToken.None)).Responder!.Id;
    }
}
