using AftercareBot.Care.Notifying;
using AftercareBot.Care.Tests.Support;

namespace AftercareBot.Care.Tests.Notifying;

public sealed class TestPagesTests
{
    [Fact]
    public async Task A_test_goes_every_way_and_says_what_each_answered()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var chain = Chain.Create(receiver.Settings());
        var ana = await chain.ResponderAsync("Ana", phone: "ana");
        chain.Sms.Answer = static _ => NotifyOutcome.Refused(NotifyCategory.Authentication);

        var results = await chain.Care.Get<ITestPages>().SendAsync(ana.Id, CancellationToken.None);

        results
            .Select(result => (result.Notifier, result.Outcome.Result))
            .ShouldBe(
                [("console", NotifyResult.Refused), ("webhook", NotifyResult.Delivered), ("sms", NotifyResult.Refused)],
                ignoreOrder: true
            );
        receiver.Received.Single().Kind.ShouldBe("test");
        receiver.Outbound.ShouldBe("webhook test");
        chain.Outbound.ShouldBe("sms Test ana");
    }
}
