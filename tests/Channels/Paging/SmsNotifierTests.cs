using System.Text;
using AftercareBot.Channels.Tests.Paging.Support;

namespace AftercareBot.Channels.Tests.Paging;

public sealed class SmsNotifierTests : NotifierContract
{
    protected override string Kind => "sms";

    protected override string Target => "+1 (555) 010-0199";

    // A text message has no field for it; a repeat names the same number to answer.
    protected override bool CarriesId => false;

    private protected override async Task<Provider> StartProviderAsync() =>
        await HttpProvider.StartAsync(
            static (settings, url) =>
            {
                settings["Sms:AccountSid"] = "AC1";
                settings["Sms:AuthToken"] = "secret-token";
                settings["Sms:From"] = "+15550100";
                settings["Sms:ApiUrl"] = url;
            },
            static (answer, _) =>
                answer switch
                {
                    ProviderAnswer.HasTooMany => (429, "{\"code\":20429}"),
                    ProviderAnswer.Fails => (500, "{}"),
                    ProviderAnswer.RefusesCredentials => (401, "{\"code\":20003}"),
                    ProviderAnswer.RefusesForGood => (400, "{\"code\":21211}"),
                    _ => (201, "{\"sid\":\"SM1\"}"),
                }
        );

    [Fact]
    public async Task The_message_goes_to_the_number_as_providers_write_it_and_says_what_to_answer()
    {
        await SendAsync();

        var got = Other.Received.ShouldHaveSingleItem();
        got.Path.ShouldBe("/2010-04-01/Accounts/AC1/Messages.json");
        got.Headers["Authorization"].ShouldBe($"Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes("AC1:secret-token"))}");
        var body = Body();
        body.ShouldContain("To=+15550100199&");
        body.ShouldContain("en:page_sms_code 1");
    }
}
