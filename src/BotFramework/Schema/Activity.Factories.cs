using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>Creates a message with empty lists of attachments and entities.</summary>
    public static IMessageActivity CreateMessageActivity() =>
        new Activity
        {
            Type = ActivityTypes.Message,
            Attachments = [],
            Entities = [],
        };

    /// <summary>Creates a contact relation update.</summary>
    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() =>
        new Activity { Type = ActivityTypes.ContactRelationUpdate };

    /// <summary>Creates a conversation update with empty lists of members.</summary>
    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = [],
            MembersRemoved = [],
        };

    /// <summary>Creates a typing indication.</summary>
    public static ITypingActivity CreateTypingActivity() => new Activity { Type = ActivityTypes.Typing };

    /// <summary>Creates a hand-off.</summary>
    public static IHandoffActivity CreateHandoffActivity() => new Activity { Type = ActivityTypes.Handoff };

    /// <summary>Creates an end of conversation.</summary>
    public static IEndOfConversationActivity CreateEndOfConversationActivity() =>
        new Activity { Type = ActivityTypes.EndOfConversation };

    /// <summary>Creates an event.</summary>
    public static IEventActivity CreateEventActivity() => new Activity { Type = ActivityTypes.Event };

    /// <summary>Creates an invoke.</summary>
    public static IInvokeActivity CreateInvokeActivity() => new Activity { Type = ActivityTypes.Invoke };

    /// <summary>Creates a trace; without a <paramref name="valueType"/> the value's own type name is used.</summary>
    public static ITraceActivity CreateTraceActivity(
        string name,
        string? valueType = null,
        object? value = null,
        [CallerMemberName] string? label = null
    ) =>
        new Activity
        {
            Type = ActivityTypes.Trace,
            Name = name,
            Label = label,
            ValueType = valueType ?? value?.GetType().Name,
            Value = value,
        };

    /// <summary>Creates a message that answers this activity.</summary>
    public Activity CreateReply(string? text = null, string? locale = null)
    {
        var reply = AnswerOfType(ActivityTypes.Message);
        reply.Text = text ?? string.Empty;
        reply.Locale = locale ?? Locale;
        reply.Attachments = [];
        reply.Entities = [];
        return reply;
    }

    /// <summary>Creates a trace that answers this activity.</summary>
    public ITraceActivity CreateTrace(
        string name,
        object? value = null,
        string? valueType = null,
        [CallerMemberName] string? label = null
    )
    {
        var trace = AnswerOfType(ActivityTypes.Trace);
        trace.Name = name;
        trace.Label = label;
        trace.ValueType = valueType ?? value?.GetType().Name;
        trace.Value = value;
        return trace;
    }

    private Activity AnswerOfType(string type) =>
        new()
        {
            Type = type,
            Timestamp = TimeProvider.System.GetUtcNow(),
            From = new ChannelAccount { Id = Recipient?.Id, Name = Recipient?.Name },
            Recipient = new ChannelAccount { Id = From?.Id, Name = From?.Name },
            ReplyToId = IdThatCanBeAnswered,
            ServiceUrl = ServiceUrl,
            ChannelId = ChannelId,
            Conversation = new ConversationAccount
            {
                IsGroup = Conversation?.IsGroup,
                Id = Conversation?.Id,
                Name = Conversation?.Name,
            },
        };
}
