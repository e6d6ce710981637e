using System.Text;
using System.Text.Json;
using AftercareBot.Care.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Alerts;

/// <summary>
/// Alerts as lines of JSON in a file of this process, synced at each line. The file is made at start, so that an append needs no
/// new entry in the folder, and is held with a lock: a file that can be opened belongs to a process that is gone.
/// </summary>
internal sealed partial class AlertJournal(IOptions<CareOptions> options, TimeProvider timeProvider, ILogger<AlertJournal> logger)
    : IDisposable
{
    private const string Pattern = "alerts-*.jsonl";

    private readonly Lock gate = new();
    private FileStream? own;

    /// <summary>Makes this process's file. A failure is logged and tried again at the first append.</summary>
    public void TryOpen()
    {
        try
        {
            lock (gate)
                own ??= Open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.NotWritable(logger, exception);
        }
    }

    /// <summary>Adds a line; it is on disk when this returns.</summary>
    /// <exception cref="IOException">The line is not on disk.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public void Append(AlertRecord record)
    {
        var line = JsonSerializer.Serialize(record, CareJson.Default.AlertRecord) + "\n";
        lock (gate)
        {
            own ??= Open();
            var end = own.Length;
            try
            {
                own.Position = end;
                own.Write(Encoding.UTF8.GetBytes(line));
                own.Flush(flushToDisk: true);
            }
            catch
            {
                Abandon(end);
                throw;
            }
        }
    }

    /// <summary>Hands every alert in the journal, of this process and of those that are gone, to <paramref name="take"/>, and removes what it took.</summary>
    /// <returns>How many were taken.</returns>
    public async Task<int> TakeAsync(Func<AlertRecord, Task> take)
    {
        var taken = await TakeOwnAsync(take);
        foreach (var path in Orphans())
            taken += await TakeOrphanAsync(path, take);
        return taken;
    }

    public void Dispose()
    {
        lock (gate)
        {
            if (own is null)
                return;
            var (path, isEmpty) = (own.Name, own.Length == 0);
            own.Dispose();
            own = null;
            if (isEmpty)
                File.Delete(path);
        }
    }

    private async Task<int> TakeOwnAsync(Func<AlertRecord, Task> take)
    {
        long readUpTo;
        List<AlertRecord> records;
        lock (gate)
        {
            if (own is null || own.Length == 0)
                return 0;
            readUpTo = own.Length;
            records = Read(own);
        }

        foreach (var record in records)
            await take(record);
        lock (gate)
        {
            // A line that came meanwhile stays, and with it the whole file: taking an alert twice changes nothing.
            if (own?.Length == readUpTo)
                own.SetLength(0);
        }

        return records.Count;
    }

    private async Task<int> TakeOrphanAsync(string path, Func<AlertRecord, Task> take)
    {
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return 0;
        }

        using (stream)
        {
            var records = Read(stream);
            foreach (var record in records)
                await take(record);
            File.Delete(path);
            return records.Count;
        }
    }

    private List<AlertRecord> Read(FileStream stream)
    {
        var records = new List<AlertRecord>();
        stream.Position = 0;
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            try
            {
                records.Add(JsonSerializer.Deserialize(line, CareJson.Default.AlertRecord)!);
            }
            catch (JsonException exception)
            {
                // The last line of a process that was killed while it wrote: that alert was never told to be in the journal.
                Log.TornLine(logger, exception);
            }
        }

        return records;
    }

    private IEnumerable<string> Orphans()
    {
        var folder = options.Value.Journal;
        return Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, Pattern)
                .Where(path => !string.Equals(path, own?.Name, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
            : [];
    }

    private FileStream Open()
    {
        var folder = Path.GetFullPath(options.Value.Journal);
        PrivateFolder.Ensure(folder);
        var name = $"alerts-{Guid.CreateVersion7(timeProvider.GetUtcNow())}.jsonl";
        var settings = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            settings.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(folder, name), settings);
    }

    /// <summary>Leaves no half line behind when the disk filled up, and opens a new file next time: this one may be on a dead mount.</summary>
    private void Abandon(long end)
    {
        try
        {
            own!.SetLength(end);
            own.Dispose();
        }
        catch (IOException exception)
        {
            Log.NotWritable(logger, exception);
        }

        own = null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The alert journal cannot be written")]
        public static partial void NotWritable(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Error, Message = "A line of the alert journal is torn and was left out")]
        public static partial void TornLine(ILogger logger, Exception exception);
    }
}
