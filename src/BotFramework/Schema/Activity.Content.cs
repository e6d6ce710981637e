using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    private bool IsWebChatConversationUpdate =>
        string.Equals(Type, ActivityTypes.ConversationUpdate, StringComparison.OrdinalIgnoreCase)
        && (
            string.Equals(ChannelId, "directline", StringComparison.OrdinalIgnoreCase)
            || string.Equals(ChannelId, "webchat", StringComparison.OrdinalIgnoreCase)
        );

    // Web Chat never shows a conversation update, so nothing can hang below it as a reply.
    private string? IdThatCanBeAnswered => IsWebChatConversationUpdate ? null : Id;

    /// <summary>Whether there is anything to show: text, summary, attachments or channel data.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData is not null;

    /// <summary>The mentions among the entities; empty when there are none.</summary>
    public Mention[] GetMentions()
    {
        if (Entities is not { Count: > 0 } entities)
            return [];
        return entities
            .Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity.GetAs<Mention>())
            .ToArray();
    }

    /// <summary>Reads <see cref="ChannelData"/> as a type; the default when there is none.</summary>
    /// <exception cref="JsonException">The channel data has another shape.</exception>
    public T? GetChannelData<T>() => BotJson.ConvertTo<T>(ChannelData);

    /// <summary>Reads <see cref="ChannelData"/> as a type, or returns false when there is none or it has another shape.</summary>
    public bool TryGetChannelData<T>([MaybeNullWhen(false)] out T instance)
    {
        instance = default;
        if (ChannelData is null)
            return false;
        try
        {
            instance = GetChannelData<T>();
            return instance is not null;
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>What is needed to come back to this conversation later.</summary>
    public ConversationReference GetConversationReference() =>
        new()
        {
            ActivityId = IdThatCanBeAnswered,
            User = From,
            Bot = Recipient,
            Conversation = Conversation,
            ChannelId = ChannelId,
            Locale = Locale,
            ServiceUrl = ServiceUrl,
        };

    /// <summary>The conversation reference of a reply that the channel has given an id.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>
    /// Addresses this activity by a reference: outgoing (from the bot to the user) unless <paramref name="isIncoming"/>.
    /// A locale that is set already stays.
    /// </summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
            return this;
        }
        From = reference.Bot;
        Recipient = reference.User;
        ReplyToId = reference.ActivityId ?? ReplyToId;
        return this;
    }

    /// <summary>Whether the activity came over a streaming connection, which has a service URL that is not HTTP.</summary>
    public bool IsFromStreamingConnection() =>
        ServiceUrl is { Length: > 0 } url && !url.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>A copy that shares what it holds; for sending something again under another id.</summary>
    internal Activity ShallowCopy()
    {
        var copy = (Activity)MemberwiseClone();
        copy.extra = extra.Copy();
        return copy;
    }
}
