using AftercareBot.Care.Notifying;
using AftercareBot.Channels.Tests.Paging.Support;

namespace AftercareBot.Channels.Tests.Paging;

public sealed class EmailNotifierTests : NotifierContract
{
    protected override string Kind => "email";

    protected override string Target => "ana@example.org";

    protected override NotifyCategory Never => NotifyCategory.Configuration;

    // SMTP has no word for how long.
    protected override TimeSpan? Asked => null;

    private protected override Task<Provider> StartProviderAsync() => Task.FromResult<Provider>(SmtpProvider.Start());

    [Fact]
    public async Task The_message_is_urgent_says_that_a_machine_wrote_it_and_has_the_same_id_at_every_attempt()
    {
        await SendAsync();

        var message = Other.Received.ShouldHaveSingleItem().Body;
        message.ShouldContain("Message-Id: <01988f0e-0000-7000-8000-000000000001@aftercare-bot>");
        message.ShouldContain("Auto-Submitted: auto-generated");
        message.ShouldContain("Importance: high");
        message.ShouldContain("To: ana@example.org");
    }

    [Fact]
    public async Task What_is_no_address_is_refused_without_a_connection()
    {
        var outcome = await Host.SendAsync(Kind, "", isShared: false);

        outcome.ShouldNotBeNull().Category.ShouldBe(NotifyCategory.Configuration);
        Other.Received.ShouldBeEmpty();
    }
}
