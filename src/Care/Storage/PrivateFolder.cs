namespace AftercareBot.Care.Storage;

/// <summary>Folders that hold what members wrote, or the keys to it: made so that no other account of the machine can look in.</summary>
internal static class PrivateFolder
{
    /// <summary>Makes the folder if it is not there. One that is there keeps its mode: it is the operator's.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void Ensure(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
