using System.Security.Cryptography;

namespace AftercareBot.Channels.DirectLine;

/// <summary>The key that signs tokens, kept in a file so that a restart does not throw members out.</summary>
internal static class SigningKey
{
    private const int Bytes = 32;

    public static byte[] LoadOrCreate(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "directline.key");
        if (File.Exists(path))
            return File.ReadAllBytes(path);
        var key = RandomNumberGenerator.GetBytes(Bytes);
        // Written aside and moved: of two processes that start at once, one wins and both read the winner's whole key.
        var draft = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(draft, options))
            stream.Write(key);
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
}
