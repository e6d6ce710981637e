using AftercareBot.Care.Alerts;
using AftercareBot.Care.Tests.Support;

namespace AftercareBot.Care.Tests;

/// <summary>The rule that stands behind every test of this room: what goes out to a human and was not asked about fails the test.</summary>
public sealed class OutboundRuleTests
{
    [Fact]
    public async Task A_page_that_a_test_did_not_expect_fails_it()
    {
        var chain = Chain.Create();
        await chain.OnCallAsync("Ana");
        await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        await chain.SettleAsync();

        var failure = await Assert.ThrowsAsync<ShouldAssertException>(() => chain.DisposeAsync().AsTask());

        failure.Message.ShouldContain("sms Page +15550100");
    }

    [Fact]
    public async Task A_webhook_that_a_test_did_not_expect_fails_it()
    {
        var receiver = await WebhookReceiver.StartAsync();
        await using (var care = TestCare.Create(receiver.Settings()))
        {
            var ana = await care.Get<Care.Responders.IResponders>()
                .AddAsync(new("Ana", "Ana", Care.Responders.ResponderRole.Responder, Chain.Password), CancellationToken.None);
            await care.Get<Care.Notifying.ITestPages>().SendAsync(ana.Responder!.Id, CancellationToken.None);
        }

        var failure = await Assert.ThrowsAsync<ShouldAssertException>(() => receiver.DisposeAsync().AsTask());

        failure.Message.ShouldContain("webhook test");
    }

    [Fact]
    public async Task A_word_to_the_person_that_a_test_did_not_expect_fails_it()
    {
        var chain = Chain.Create();
        await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Emergency));
        await chain.SettleAsync();
        Assert.Throws<ShouldAssertException>(() => chain.Outbound.ShouldBe("sms Page +15550100"));

        var failure = await Assert.ThrowsAsync<ShouldAssertException>(() => chain.DisposeAsync().AsTask());

        failure.Message.ShouldContain("member NobodyReached");
    }
}
