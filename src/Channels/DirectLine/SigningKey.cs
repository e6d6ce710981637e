using System.Security.Cryptography;
using AftercareBot.Care.Protection;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.DirectLine;

/// <summary>The key that signs tokens, kept in a file so that a restart does not throw members out.</summary>
internal static partial class SigningKey
{
    private const int Bytes = 32;

    /// <summary>The key of the folder; one that lasts as long as the process when the folder cannot be used.</summary>
    public static byte[] LoadOrCreate(string folder, ILogger logger)
    {
        try
        {
            return LoadOrCreate(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.NotKept(logger, exception);
            return RandomNumberGenerator.GetBytes(Bytes);
        }
    }

    private static byte[] LoadOrCreate(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "directline.key");
        return TryRead(path) ?? KeyFile.CreateOnce(path, Bytes);
    }

    // A file of another length was cut off by a full disk or a power failure; no token can be signed with it.
    private static byte[]? TryRead(string path)
    {
        if (!File.Exists(path))
            return null;
        var key = File.ReadAllBytes(path);
        if (key.Length == Bytes)
            return key;
        File.Delete(path);
        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Error,
            Message = "The key of the web chat's tokens cannot be kept: after a restart everybody has to begin anew"
        )]
        public static partial void NotKept(ILogger logger, Exception exception);
    }
}
