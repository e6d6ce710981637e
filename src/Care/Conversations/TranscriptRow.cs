namespace AftercareBot.Care.Conversations;

internal sealed class TranscriptRow
{
    public required Speaker Who { get; init; }

    public required byte[] Text { get; init; }

    public required DateTimeOffset At { get; init; }
}
