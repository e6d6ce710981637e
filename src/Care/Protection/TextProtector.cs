using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Care.Protection;

/// <summary>ASP.NET Core Data Protection behind one leading byte that says how the rest is kept.</summary>
internal sealed partial class TextProtector(IDataProtectionProvider provider, ILogger<TextProtector> logger) : ITextProtector
{
    private const byte Readable = 0;
    private const byte DataProtection = 1;

    private readonly IDataProtector protector = provider.CreateProtector("AftercareBot.Care.Text.v1");
    private volatile bool failing;

    public bool IsHealthy => !failing;

    public byte[] Protect(string text)
    {
        byte[] kept;
        try
        {
            kept = [DataProtection, .. protector.Protect(Encoding.UTF8.GetBytes(text))];
        }
        catch (Exception exception) when (exception is not CryptographicException)
        {
            // A key folder that cannot be read surfaces as whatever the file system threw.
            failing = true;
            throw new CryptographicException("The key ring cannot be used.", exception);
        }
        catch (CryptographicException)
        {
            failing = true;
            throw;
        }

        failing = false;
        return kept;
    }

    public byte[] ProtectOrMark(string text)
    {
        try
        {
            return Protect(text);
        }
        catch (CryptographicException exception)
        {
            Log.KeptReadable(logger, exception);
            return [Readable, .. Encoding.UTF8.GetBytes(text)];
        }
    }

    public string? TryRead(ReadOnlyMemory<byte> kept)
    {
        if (kept.IsEmpty)
            return null;
        var body = kept[1..];
        try
        {
            return kept.Span[0] switch
            {
                Readable => Encoding.UTF8.GetString(body.Span),
                DataProtection => Encoding.UTF8.GetString(protector.Unprotect(body.ToArray())),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            Log.Unreadable(logger, exception);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Critical,
            Message = "The key ring cannot be used: the text of an alert was kept readable, marked, so that it is not lost"
        )]
        public static partial void KeptReadable(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A protected text cannot be read with the keys at hand")]
        public static partial void Unreadable(ILogger logger, Exception exception);
    }
}
