using System.Security.Cryptography;

namespace AftercareBot.Care.Protection;

/// <summary>A random key in a file that only the service's own user can read.</summary>
public static class KeyFile
{
    /// <summary>
    /// Makes the key, once: it is written aside and moved, so that of two processes that start at once one wins and both read the
    /// winner's whole key.
    /// </summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <param name="bytes">Length of the key.</param>
    /// <returns>The key that is in the file afterwards.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static byte[] CreateOnce(string path, int bytes)
    {
        var draft = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(draft, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(bytes));
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
}
