using System.Text;
using AftercareBot.Channels.Slack;
using AftercareBot.Channels.Sms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace AftercareBot.Channels.Tests.Paging;

public sealed class SignatureTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Stamp = "1531420618";

    // The example that Slack's own documentation signs.
    private const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar"
        + "&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
        + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private static readonly DateTimeOffset Then = DateTimeOffset.FromUnixTimeSeconds(1531420618);

    [Fact]
    public void Slacks_published_example_is_signed_as_published()
    {
        var signature = SlackSignature.Sign(Secret, Stamp, Encoding.UTF8.GetBytes(Body));

        signature.ShouldBe("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
        IsSlacks(signature, Stamp, Body, Then).ShouldBeTrue();
    }

    [Fact]
    public void A_request_of_Slack_is_good_for_five_minutes_either_way()
    {
        var signature = SlackSignature.Sign(Secret, Stamp, Encoding.UTF8.GetBytes(Body));

        IsSlacks(signature, Stamp, Body, Then.AddMinutes(5)).ShouldBeTrue();
        IsSlacks(signature, Stamp, Body, Then.AddMinutes(-5)).ShouldBeTrue();
        IsSlacks(signature, Stamp, Body, Then.AddSeconds(301)).ShouldBeFalse();
        IsSlacks(signature, Stamp, Body, Then.AddSeconds(-301)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("not a number")]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999")]
    public void A_timestamp_that_is_no_time_is_refused(string stamp) =>
        IsSlacks(SlackSignature.Sign(Secret, stamp, []), stamp, "", Then).ShouldBeFalse();

    [Fact]
    public void What_Slack_did_not_sign_is_refused()
    {
        var signature = SlackSignature.Sign(Secret, Stamp, Encoding.UTF8.GetBytes(Body));

        IsSlacks(signature, Stamp, Body + " ", Then).ShouldBeFalse();
        IsSlacks(signature.ToUpperInvariant(), Stamp, Body, Then).ShouldBeFalse();
        IsSlacks(null, Stamp, Body, Then).ShouldBeFalse();
        IsSlacks("", Stamp, Body, Then).ShouldBeFalse();
        SlackSignature
            .Verify("", Stamp, SlackSignature.Sign("", Stamp, []), [], Then)
            .ShouldBeFalse("without a secret nobody is Slack");
    }

    [Fact]
    public void A_request_that_Twilios_own_library_signed_is_signed_the_same()
    {
        var form = Form(
            ("CallSid", "CA1234567890ABCDE"),
            ("Caller", "+14158675309"),
            ("Digits", "1234"),
            ("From", "+14158675309"),
            ("To", "+18005551212")
        );
        const string Url = "https://mycompany.com/myapp.php?foo=1&bar=2";

        TwilioSignature.Sign("12345", Url, form).ShouldBe("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
        TwilioSignature.Verify("12345", Url, form, "RSOYDt4T1cUTdK1PDd93/VVr8B8=").ShouldBeTrue();
        TwilioSignature.Verify("12346", Url, form, "RSOYDt4T1cUTdK1PDd93/VVr8B8=").ShouldBeFalse();
        TwilioSignature.Verify("12345", Url + "&x=1", form, "RSOYDt4T1cUTdK1PDd93/VVr8B8=").ShouldBeFalse();
        TwilioSignature.Verify("12345", Url, Form(("Digits", "1235")), "RSOYDt4T1cUTdK1PDd93/VVr8B8=").ShouldBeFalse();
        TwilioSignature.Verify("12345", Url, form, signature: null).ShouldBeFalse();
        TwilioSignature.Verify("", Url, form, TwilioSignature.Sign("", Url, form)).ShouldBeFalse();
    }

    private static bool IsSlacks(string? signature, string stamp, string body, DateTimeOffset now) =>
        SlackSignature.Verify(Secret, stamp, signature, Encoding.UTF8.GetBytes(body), now);

    private static FormCollection Form(params (string Name, string Value)[] fields) =>
        new(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value)));
}
