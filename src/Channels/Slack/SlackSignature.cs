using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AftercareBot.Channels.Slack;

/// <summary>Slack's signature of a request: <c>v0=</c> and, in hex, the HMAC-SHA256 of <c>v0:{timestamp}:{body}</c>.</summary>
public static class SlackSignature
{
    /// <summary>The header of the timestamp.</summary>
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    /// <summary>The header of the signature.</summary>
    public const string SignatureHeader = "X-Slack-Signature";

    private const long ToleranceSeconds = 5 * 60;

    /// <summary>Whether the request is Slack's, and of the last or next five minutes.</summary>
    public static bool Verify(string secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length == 0 || signature is null)
            return false;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return false;
        // Compared so that a number out of every range cannot overflow.
        var at = now.ToUnixTimeSeconds();
        if (seconds > at + ToleranceSeconds || seconds < at - ToleranceSeconds)
            return false;
        var expected = Encoding.ASCII.GetBytes(Sign(secret, timestamp, body));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature));
    }

    /// <summary>Signs a body.</summary>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        var prefix = Encoding.UTF8.GetBytes($"v0:{timestamp}:");
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. prefix, .. body]);
        return $"v0={Convert.ToHexStringLower(mac)}";
    }
}
