namespace AftercareBot.Channels.DirectLine;

/// <summary>The end of one conversation that is not on disk.</summary>
internal sealed class UnsavedTail
{
    public List<UnsavedActivity> Activities { get; } = [];

    /// <summary>Whether somebody is writing it.</summary>
    public bool IsWriting { get; set; }
}
