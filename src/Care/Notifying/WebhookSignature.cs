using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AftercareBot.Care.Notifying;

/// <summary>
/// The signature of a webhook: <c>v1=</c> and, in hex, the HMAC-SHA256 of <c>{timestamp}.{body}</c> under the shared secret, where
/// the timestamp is the one of the header, in seconds since 1970 UTC.
/// </summary>
public static class WebhookSignature
{
    /// <summary>The header of the timestamp.</summary>
    public const string TimestampHeader = "X-Aftercare-Timestamp";

    /// <summary>The header of the signature.</summary>
    public const string SignatureHeader = "X-Aftercare-Signature";

    /// <summary>The header of the notification's id, the same at every attempt.</summary>
    public const string IdHeader = "X-Aftercare-Id";

    /// <summary>Signs a body.</summary>
    public static string Sign(string secret, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var stamp = Encoding.ASCII.GetBytes(Stamp(at) + ".");
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. stamp, .. body]);
        return $"v1={Convert.ToHexStringLower(mac)}";
    }

    /// <summary>The value of the timestamp's header.</summary>
    public static string Stamp(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>What a receiver does: the signature is right and the timestamp no further from now than the tolerance.</summary>
    public static bool Verify(
        string secret,
        string timestamp,
        string signature,
        ReadOnlySpan<byte> body,
        DateTimeOffset now,
        TimeSpan tolerance
    )
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return false;
        // A number that no date can be made of is far from now, too.
        if (Math.Abs(seconds - now.ToUnixTimeSeconds()) > tolerance.TotalSeconds)
            return false;
        var expected = Sign(secret, DateTimeOffset.FromUnixTimeSeconds(seconds), body);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(signature));
    }
}
