using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AftercareBot.Channels.Sms;

/// <summary>Twilio's signature of a request: the HMAC-SHA1 of the public address and every field of the form, in Base64.</summary>
public static class TwilioSignature
{
    /// <summary>The header of the signature.</summary>
    public const string Header = "X-Twilio-Signature";

    /// <summary>Whether the request is Twilio's.</summary>
    /// <param name="token">The account's token.</param>
    /// <param name="url">The address that Twilio called, with its query.</param>
    /// <param name="form">The fields.</param>
    /// <param name="signature">The header.</param>
    public static bool Verify(string token, string url, IFormCollection form, string? signature)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (token.Length == 0 || string.IsNullOrEmpty(signature))
            return false;
        var expected = Encoding.ASCII.GetBytes(Sign(token, url, form));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature));
    }

    /// <summary>Signs a request.</summary>
    public static string Sign(string token, string url, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var text = new StringBuilder(url);
        // By code unit, as Twilio sorts; of a field that came more than once each value counts once.
        foreach (var field in form.OrderBy(field => field.Key, StringComparer.Ordinal))
        foreach (var value in field.Value.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            text.Append(field.Key).Append(value);
#pragma warning disable CA5350 // Twilio's scheme; there is no other for forms.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text.ToString())));
#pragma warning restore CA5350
    }
}
