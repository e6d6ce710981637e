namespace AftercareBot.Care.Members;

/// <summary>A person who writes with the bot, on one channel.</summary>
public sealed record Member
{
    /// <summary>Ours, never the channel's.</summary>
    public required Guid Id { get; init; }

    /// <summary>The channel, for example <c>sms</c>.</summary>
    public required string ChannelId { get; init; }

    /// <summary>Language, for example <c>es-MX</c>; null until known.</summary>
    public string? Locale { get; init; }

    /// <summary>ISO 3166 country of two letters; null until known.</summary>
    public string? Country { get; init; }

    /// <summary>IANA time zone; null until known.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The version of the consent text that was agreed to; null without consent.</summary>
    public string? ConsentVersion { get; init; }

    /// <summary>When consent was given, UTC.</summary>
    public DateTimeOffset? ConsentAt { get; init; }

    /// <summary>When the member was first seen, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
