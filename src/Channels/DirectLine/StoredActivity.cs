namespace AftercareBot.Channels.DirectLine;

/// <summary>An activity of a conversation in its place.</summary>
/// <param name="Sequence">Its place, from 1; a client's watermark is the place of the last one it saw.</param>
/// <param name="Json">The activity as UTF-8 JSON.</param>
internal sealed record StoredActivity(long Sequence, byte[] Json);
