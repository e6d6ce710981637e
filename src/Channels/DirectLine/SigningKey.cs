using System.Security.Cryptography;
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
        if (TryRead(path) is { } kept)
            return kept;
        // Written aside and moved: of two processes that start at once, one wins and both read the winner's whole key.
        var draft = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(draft, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(Bytes));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }

        return File.ReadAllBytes(path);
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
