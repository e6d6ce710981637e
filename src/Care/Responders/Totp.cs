using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AftercareBot.Care.Responders;

/// <summary>Time-based one-time passwords, RFC 6238: SHA-1, 30 seconds, six digits, as authenticator apps expect.</summary>
public static class Totp
{
    private const int SecretBytes = 20;
    private const int StepSeconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret, in the Base32 that authenticator apps read.</summary>
    public static string NewSecret() => ToBase32(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The address that an authenticator app reads from a QR code.</summary>
    public static string Uri(string issuer, string account, string secret) =>
        $"otpauth://totp/{System.Uri.EscapeDataString(issuer)}:{System.Uri.EscapeDataString(account)}"
        + $"?secret={secret}&issuer={System.Uri.EscapeDataString(issuer)}";

    /// <summary>The code at an instant.</summary>
    public static string CodeAt(string secret, DateTimeOffset at) => Code(FromBase32(secret), StepOf(at));

    /// <summary>The step whose code this is, one step of clock error allowed either way and none that was used before.</summary>
    /// <returns>Null when the code is wrong or was used.</returns>
    internal static long? Match(string secret, string code, DateTimeOffset now, long lastUsed)
    {
        var key = FromBase32(secret);
        var given = Encoding.ASCII.GetBytes(code.Replace(" ", string.Empty, StringComparison.Ordinal));
        for (var step = StepOf(now) - 1; step <= StepOf(now) + 1; step++)
            if (step > lastUsed && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(key, step)), given))
                return step;
        return null;
    }

    private static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    private static string Code(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 6238's default, the only one that all authenticator apps know; not used as a digest.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static string ToBase32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var value in bytes)
        {
            (buffer, bits) = ((buffer << 8) | value, bits + 8);
            for (; bits >= 5; bits -= 5)
                text.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
            buffer &= (1 << bits) - 1;
        }

        return text.ToString();
    }

    private static byte[] FromBase32(string text)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var letter in text.ToUpperInvariant().Where(Alphabet.Contains))
        {
            (buffer, bits) = ((buffer << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal), bits + 5);
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
            buffer &= (1 << bits) - 1;
        }

        return [.. bytes];
    }
}
