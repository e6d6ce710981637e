using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// What travels between a channel and a bot: a message, an event, a change of the conversation and so on.
/// Which members have a meaning depends on <see cref="Type"/>; anything a channel may leave out is nullable.
/// </summary>
public partial class Activity
    : IActivity,
        IConversationUpdateActivity,
        IContactRelationUpdateActivity,
        IInstallationUpdateActivity,
        IMessageActivity,
        IMessageUpdateActivity,
        IMessageDeleteActivity,
        IMessageReactionActivity,
        ISuggestionActivity,
        ITypingActivity,
        IEndOfConversationActivity,
        IEventActivity,
        IInvokeActivity,
        ITraceActivity,
        IHandoffActivity,
        ICommandActivity,
        ICommandResultActivity
{
    /// <summary>The media type of a serialised activity.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    private ExtraMembers extra;

    /// <summary>One of <see cref="ActivityTypes"/>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>The id that the channel gave; absent on what was not sent yet.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>When the channel took it in (UTC).</summary>
    [JsonPropertyName("timestamp")]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The sender's wall clock; keeps the sender's offset.</summary>
    [JsonPropertyName("localTimestamp")]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's IANA zone, such as <c>America/Denver</c>.</summary>
    [JsonPropertyName("localTimezone")]
    public string? LocalTimezone { get; set; }

    /// <summary>Where replies go.</summary>
    [JsonPropertyName("serviceUrl")]
    public string? ServiceUrl { get; set; }

    /// <summary>The channel, such as <c>msteams</c>.</summary>
    [JsonPropertyName("channelId")]
    public string? ChannelId { get; set; }

    /// <summary>Who sent it.</summary>
    [JsonPropertyName("from")]
    public ChannelAccount? From { get; set; }

    /// <summary>Where it belongs.</summary>
    [JsonPropertyName("conversation")]
    public ConversationAccount? Conversation { get; set; }

    /// <summary>Whom it is for.</summary>
    [JsonPropertyName("recipient")]
    public ChannelAccount? Recipient { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>.</summary>
    [JsonPropertyName("textFormat")]
    public string? TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>.</summary>
    [JsonPropertyName("attachmentLayout")]
    public string? AttachmentLayout { get; set; }

    /// <summary>Who joined. May hold the bot itself, and members without a name.</summary>
    [JsonPropertyName("membersAdded")]
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who left.</summary>
    [JsonPropertyName("membersRemoved")]
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>Reactions put on.</summary>
    [JsonPropertyName("reactionsAdded")]
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Reactions taken off.</summary>
    [JsonPropertyName("reactionsRemoved")]
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>The conversation's new topic.</summary>
    [JsonPropertyName("topicName")]
    public string? TopicName { get; set; }

    /// <summary>Whether earlier messages are shown to new members.</summary>
    [JsonPropertyName("historyDisclosed")]
    public bool? HistoryDisclosed { get; set; }

    /// <summary>The sender's language, BCP-47.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; set; }

    /// <summary>The words. Absent when a card was submitted.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; set; }

    /// <summary>What to say aloud, plain or SSML.</summary>
    [JsonPropertyName("speak")]
    public string? Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    [JsonPropertyName("inputHint")]
    public string? InputHint { get; set; }

    /// <summary>What to show where a card cannot be.</summary>
    [JsonPropertyName("summary")]
    public string? Summary { get; set; }

    /// <summary>Buttons offered with the message.</summary>
    [JsonPropertyName("suggestedActions")]
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Cards and files.</summary>
    [JsonPropertyName("attachments")]
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>Mentions, client information and other metadata.</summary>
    [JsonPropertyName("entities")]
    public IList<Entity>? Entities { get; set; }

    /// <summary>What only this channel knows; read it with <see cref="GetChannelData{T}"/>.</summary>
    [JsonPropertyName("channelData")]
    public object? ChannelData { get; set; }

    /// <summary>What was done, in a contact relation or installation update.</summary>
    [JsonPropertyName("action")]
    public string? Action { get; set; }

    /// <summary>The activity that this one answers.</summary>
    [JsonPropertyName("replyToId")]
    public string? ReplyToId { get; set; }

    /// <summary>A label, in a trace.</summary>
    [JsonPropertyName("label")]
    public string? Label { get; set; }

    /// <summary>The type of <see cref="Value"/>.</summary>
    [JsonPropertyName("valueType")]
    public string? ValueType { get; set; }

    /// <summary>A value of any shape: a card's input, an event's or an invoke's argument.</summary>
    [JsonPropertyName("value")]
    public object? Value { get; set; }

    /// <summary>The name of an event, an invoke or a command.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Another conversation that this concerns.</summary>
    [JsonPropertyName("relatesTo")]
    public ConversationReference? RelatesTo { get; set; }

    /// <summary>One of <see cref="EndOfConversationCodes"/>.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; set; }

    /// <summary>When it stops being of use.</summary>
    [JsonPropertyName("expiration")]
    public DateTimeOffset? Expiration { get; set; }

    /// <summary><c>low</c>, <c>normal</c> or <c>high</c>.</summary>
    [JsonPropertyName("importance")]
    public string? Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    [JsonPropertyName("deliveryMode")]
    public string? DeliveryMode { get; set; }

    /// <summary>Phrases that speech recognition should expect.</summary>
    [JsonPropertyName("listenFor")]
    public IList<string>? ListenFor { get; set; }

    /// <summary>Parts of another message that this one is about.</summary>
    [JsonPropertyName("textHighlights")]
    public IList<TextHighlight>? TextHighlights { get; set; }

    /// <summary>A programmatic action that comes with the request.</summary>
    [JsonPropertyName("semanticAction")]
    public SemanticAction? SemanticAction { get; set; }

    /// <summary>Who called the bot. Only what authentication put here can be trusted.</summary>
    [JsonPropertyName("callerId")]
    public string? CallerId { get; set; }

    /// <summary>What the wire carried beyond the members above; written back as it came.</summary>
    [JsonIgnore]
    public JsonObject Properties
    {
        get => extra.Json;
        set => extra.Json = value;
    }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Extension
    {
        get => extra.Wire;
        set => extra.Wire = value;
    }
}
