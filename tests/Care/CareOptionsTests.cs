using AftercareBot.Care.Tests.Support;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Tests;

public sealed class CareOptionsTests
{
    [Fact]
    public async Task The_defaults_are_valid()
    {
        await using var care = TestCare.Create();

        care.Get<IOptions<CareOptions>>().Value.Webhooks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_mistake_is_listed_at_once_by_the_name_of_its_setting()
    {
        await using var care = TestCare.Create(settings =>
        {
            settings["Care:Alerts:DatabaseBound"] = "00:01:00";
            settings["Care:Outbox:RoutineAtOnce"] = "0";
            settings["Care:Outbox:Lease"] = "00:00:05";
            settings["Care:Escalation:Steps:0:Who"] = "role:boss";
            settings["Care:Escalation:Steps:0:Wait"] = "00:00:01";
            settings["Care:Webhooks:0:Url"] = "http://example.org/hook";
            settings["Care:Webhooks:0:Secret"] = "short";
            settings["Care:Auditing:HeartbeatUrl"] = "ftp://example.org";
        });

        var failure = Should.Throw<OptionsValidationException>(() => care.Get<IOptions<CareOptions>>().Value);

        string[] named =
        [
            "Care:Alerts:DatabaseBound",
            "Care:Outbox:RoutineAtOnce",
            "Care:Outbox:Lease",
            "Care:Escalation:Steps:0:Who",
            "Care:Escalation:Steps:0:Wait",
            "Care:Webhooks:0:Name",
            "Care:Webhooks:0:Url",
            "Care:Webhooks:0:Secret",
            "Care:Auditing:HeartbeatUrl",
        ];
        foreach (var name in named)
            failure.Failures.ShouldContain(line => line.StartsWith(name, StringComparison.Ordinal));
        failure.Failures.Count().ShouldBe(named.Length);
    }

    [Theory]
    [InlineData("https://example.org/hook", true)]
    [InlineData("http://127.0.0.1:8080/hook", true)]
    [InlineData("http://localhost/hook", true)]
    [InlineData("http://example.org/hook", false)]
    [InlineData("example.org/hook", false)]
    [InlineData("", false)]
    public async Task A_webhook_leaves_the_machine_only_encrypted(string url, bool isValid)
    {
        await using var care = TestCare.Create(settings =>
        {
            settings["Care:Webhooks:0:Name"] = "main";
            settings["Care:Webhooks:0:Url"] = url;
            settings["Care:Webhooks:0:Secret"] = WebhookReceiver.Secret;
        });

        var read = () => care.Get<IOptions<CareOptions>>().Value;

        if (isValid)
            read().Webhooks.Count.ShouldBe(1);
        else
            read.ShouldThrow<OptionsValidationException>();
    }
}
