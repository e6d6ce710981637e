using System.Globalization;

namespace AftercareBot.Channels.Slack;

/// <summary>Where in Slack something is said: a channel, and the thread in it.</summary>
/// <param name="Channel">The channel, or a person's direct messages.</param>
/// <param name="Thread">The time stamp of the message that the thread hangs on.</param>
internal readonly record struct SlackPlaceId(string Channel, string? Thread)
{
    private const char Between = ':';

    /// <summary>The id of the conversation.</summary>
    public string Id => Thread is null ? Channel : $"{Channel}{Between}{Thread}";

    /// <summary>Reads the id of a conversation.</summary>
    public static SlackPlaceId Of(string id) =>
        id.IndexOf(Between, StringComparison.Ordinal) is > 0 and var place
            ? new SlackPlaceId(id[..place], id[(place + 1)..])
            : new SlackPlaceId(id, Thread: null);

    /// <summary>The time that a time stamp of Slack says; null when it is none.</summary>
    public static DateTimeOffset? TimeOf(string? stamp) =>
        decimal.TryParse(stamp, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds is > 0 and < 100_000_000_000
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : null;
}
