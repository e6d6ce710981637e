namespace AftercareBot.Care.Conversations;

/// <summary>What is needed to speak into a conversation later: the fields of a Bot Framework ConversationReference. Kept encrypted.</summary>
public sealed record StoredReference
{
    /// <summary>The channel, for example <c>msteams</c>.</summary>
    public required string ChannelId { get; init; }

    /// <summary>Where the channel takes replies.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The channel's id of the conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>True when more than one member reads it.</summary>
    public bool IsGroup { get; init; }

    /// <summary>The channel's word for the kind of conversation.</summary>
    public string? ConversationType { get; init; }

    /// <summary>The tenant, on Teams.</summary>
    public string? TenantId { get; init; }

    /// <summary>The member, by the channel's id. A phone number on some channels.</summary>
    public required string UserId { get; init; }

    /// <summary>The bot, by the channel's id.</summary>
    public string? BotId { get; init; }

    /// <summary>The member's language, for example <c>es-MX</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>The conversation's key.</summary>
    public ConversationKey Key => new(ChannelId, ConversationId);
}
