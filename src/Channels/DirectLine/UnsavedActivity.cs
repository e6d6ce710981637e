namespace AftercareBot.Channels.DirectLine;

/// <summary>An activity on its way to the disk.</summary>
internal sealed class UnsavedActivity(byte[] json)
{
    private readonly TaskCompletionSource readable = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public byte[] Json => json;

    /// <summary>Its place; 0 until it has one, and then for good.</summary>
    public long Place { get; set; }

    /// <summary>Whether readers see it before it is on disk.</summary>
    public bool IsShown { get; set; }

    /// <summary>Whether it was handed to the database once.</summary>
    public bool IsTried { get; set; }

    /// <summary>Completes when readers see it: on disk, or from memory.</summary>
    public Task Readable => readable.Task;

    public void SetReadable() => readable.TrySetResult();
}
