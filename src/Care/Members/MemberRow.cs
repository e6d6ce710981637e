namespace AftercareBot.Care.Members;

internal sealed class MemberRow
{
    public required Guid Id { get; init; }

    public required string Person { get; init; }

    public required string ChannelId { get; init; }

    public required byte[] ChannelUser { get; init; }

    public string? Locale { get; init; }

    public string? Country { get; init; }

    public string? TimeZone { get; init; }

    public string? ConsentVersion { get; init; }

    public DateTimeOffset? ConsentAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public Member ToMember() =>
        new()
        {
            Id = Id,
            ChannelId = ChannelId,
            Locale = Locale,
            Country = Country,
            TimeZone = TimeZone,
            ConsentVersion = ConsentVersion,
            ConsentAt = ConsentAt,
            CreatedAt = CreatedAt,
        };
}
