using AftercareBot.Care.Alerts;
using AftercareBot.Care.Members;
using AftercareBot.Care.SafetyPlans;
using AftercareBot.Care.Tests.Storage;
using AftercareBot.Care.Tests.Support;

namespace AftercareBot.Care.Tests.SafetyPlans;

public sealed class SafetyPlanTests
{
    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task A_responder_sees_the_plan_only_while_the_member_shares_it(string store)
    {
        await using var care = TestCare.Create(await Store.SettingsAsync(store));
        var member = await care.Get<IMembers>().GetOrAddAsync("directline", "member-1", CancellationToken.None);
        var plans = care.Get<ISafetyPlans>();
        (await plans.ShareAsync(member.Id, CancellationToken.None)).ShouldBeFalse("there is no plan yet");
        await plans.SaveAsync(member.Id, """{"call":"my sister"}""", CancellationToken.None);
        var raised = await care.RaiseAsync(Alert.Of(AlertLevel.Crisis));

        (await SeenAsync()).ShouldBeNull();
        await plans.ShareAsync(member.Id, CancellationToken.None);
        (await SeenAsync()).ShouldBe("""{"call":"my sister"}""");
        await plans.SaveAsync(member.Id, """{"call":"my brother"}""", CancellationToken.None);
        (await SeenAsync()).ShouldBe("""{"call":"my brother"}""", "sharing stays as it was");
        await plans.UnshareAsync(member.Id, CancellationToken.None);
        (await SeenAsync()).ShouldBeNull();
        await plans.DeleteAsync(member.Id, CancellationToken.None);
        (await plans.FindAsync(member.Id, CancellationToken.None)).ShouldBeNull();

        async Task<string?> SeenAsync() =>
            (await care.Cases.ReadAsync(raised.CaseId, Guid.Empty, CancellationToken.None))!.SafetyPlan;
    }

    [Fact]
    public async Task Without_keys_a_plan_is_not_kept_readable()
    {
        await using var care = TestCare.Create(settings => settings["Care:KeysFolder"] = "/proc/no-such-folder");
        care.ExpectedErrors.Add("reading the key ring");

        await Should.ThrowAsync<System.Security.Cryptography.CryptographicException>(() =>
            care.Get<ISafetyPlans>().SaveAsync(Guid.Empty, "my sister", CancellationToken.None)
        );
    }
}
