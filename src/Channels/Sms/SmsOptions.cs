using AftercareBot.Channels.Paging;

namespace AftercareBot.Channels.Sms;

/// <summary>Text messages by Twilio, section <c>Sms</c>. Off while <see cref="AccountSid"/> is empty.</summary>
public sealed class SmsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Sms";

    /// <summary>The account.</summary>
    public string AccountSid { get; set; } = "";

    /// <summary>The account's token: it signs what Twilio sends here, too. Better from the environment than from a file.</summary>
    public string AuthToken { get; set; } = "";

    /// <summary>The number that text messages come from, for example <c>+15550100</c>, or the id of a messaging service (<c>MG…</c>).</summary>
    public string From { get; set; } = "";

    /// <summary>
    /// The address of this service as Twilio calls it, for example <c>https://bot.example.org</c>: the signature is over it. Empty
    /// (the default): text messages go out, and none are taken.
    /// </summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Where Twilio's REST API is. Default <c>https://api.twilio.com</c>.</summary>
    public string ApiUrl { get; set; } = "https://api.twilio.com";

    /// <summary>Whether text messages go out.</summary>
    public bool IsOn => AccountSid.Length > 0;

    /// <summary>Every mistake in the settings, in words.</summary>
    public IEnumerable<string> Validate()
    {
        if (!IsOn)
            yield break;
        if (AuthToken.Length == 0)
            yield return "Sms:AuthToken is empty.";
        if (From.Length == 0)
            yield return "Sms:From is empty; it is a number or the id of a messaging service.";
        if (!SafeAddress.Is(ApiUrl))
            yield return "Sms:ApiUrl is not an https address (http is for loopback only).";
        if (PublicUrl.Length > 0 && !SafeAddress.Is(PublicUrl))
            yield return "Sms:PublicUrl is not an https address (http is for loopback only).";
    }
}
