using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A channel in memory, for tests of a bot's logic: what the bot says waits in a queue.</summary>
public class TestAdapter : BotAdapter
{
    private readonly Lock gate = new();
    private readonly Queue<TaskCompletionSource<IActivity>> waiting = new();
    private int nextId;

    /// <summary>Creates an adapter.</summary>
    /// <param name="conversation">The conversation; without one, channel <c>test</c>, user <c>user1</c>, bot <c>bot</c>.</param>
    /// <param name="sendTraceActivity">Whether traces are queued too.</param>
    public TestAdapter(ConversationReference? conversation = null, bool sendTraceActivity = false)
        : this(conversation ?? DefaultConversation(Channels.Test), sendTraceActivity, "en-us") { }

    /// <summary>Creates an adapter with the default conversation on a channel.</summary>
    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(DefaultConversation(channelId), sendTraceActivity, "en-us") { }

    private TestAdapter(ConversationReference conversation, bool sendTraceActivity, string locale)
    {
        Conversation = conversation;
        EnableTrace = sendTraceActivity;
        Locale = locale;
    }

    /// <summary>Whether traces are queued too.</summary>
    public bool EnableTrace { get; set; }

    /// <summary>The language of what the user says.</summary>
    public string Locale { get; set; }

    /// <summary>What the bot said and nobody looked at yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>The conversation.</summary>
    public ConversationReference Conversation { get; set; }

    /// <summary>A conversation by names.</summary>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") =>
        new()
        {
            ChannelId = Channels.Test,
            ServiceUrl = "https://test.com",
            Conversation = new ConversationAccount(false, name, name),
            User = new ChannelAccount(user.ToLowerInvariant(), user),
            Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
            Locale = "en-us",
        };

    /// <summary>Adds middleware to the end of the pipeline.</summary>
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Runs a turn. What the activity leaves out comes from the conversation.</summary>
    public async Task ProcessActivityAsync(
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(activity);
        Complete(activity);
        using var context = CreateTurnContext(activity);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        await ProcessActivityAsync(activity, callback, cancellationToken);
        return null;
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            if (string.IsNullOrEmpty(activity.Id))
                activity.Id = NewId.Create();
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            await DeliverAsync(activity, cancellationToken);
            responses[i] = new ResourceResponse(activity.Id);
        }
        return responses;
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (gate)
            Requeue(queued => [IsSame(queued, activity.Id) ? activity : queued]);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(reference);
        lock (gate)
            Requeue(queued => IsSame(queued, reference.ActivityId) ? [] : [queued]);
        return Task.CompletedTask;
    }

    /// <summary>Begins a new conversation and runs the turn of its conversation update.</summary>
    public virtual Task CreateConversationAsync(
        string channelId,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        ActiveQueue.Clear();
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount { Id = NewId.Create() };
        Conversation.Conversation = update.Conversation;
        return ProcessActivityAsync(update, callback, cancellationToken);
    }

    /// <summary>Takes the next thing the bot said; null when there is none.</summary>
    public IActivity? GetNextReply()
    {
        lock (gate)
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
    }

    /// <summary>Waits for the next thing the bot says.</summary>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            if (ActiveQueue.TryDequeue(out var reply))
                return Task.FromResult<IActivity>(reply);
            var next = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            cancellationToken.Register(() => next.TrySetCanceled(cancellationToken));
            waiting.Enqueue(next);
            return next.Task;
        }
    }

    /// <summary>A message from the user.</summary>
    public virtual Activity MakeActivity(string? text = null) =>
        new()
        {
            Type = ActivityTypes.Message,
            Locale = Locale,
            From = Conversation.User,
            Recipient = Conversation.Bot,
            Conversation = Conversation.Conversation,
            ChannelId = Conversation.ChannelId,
            ServiceUrl = Conversation.ServiceUrl,
            Id = NextId(),
            Text = text,
        };

    /// <summary>Runs the turn of a message from the user.</summary>
    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>Makes the context of a turn.</summary>
    public virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static ConversationReference DefaultConversation(string channelId) =>
        new()
        {
            ChannelId = channelId,
            ServiceUrl = "https://test.com",
            User = new ChannelAccount { Id = "user1", Name = "User1" },
            Bot = new ChannelAccount { Id = "bot", Name = "Bot" },
            Conversation = new ConversationAccount(false, "convo1", "convo1", "Conversation1"),
            Locale = "en-us",
        };

    private static bool IsSame(Activity queued, string? id) => string.Equals(queued.Id, id, StringComparison.Ordinal);

    private static bool IsNobody(ChannelAccount? from) =>
        from is null
        || string.Equals(from.Id, "unknown", StringComparison.Ordinal)
        || string.Equals(from.Role, RoleTypes.Bot, StringComparison.Ordinal);

    private void Complete(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (IsNobody(activity.From))
            activity.From = Conversation.User;
        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id ??= NextId();
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
    }

    private string NextId() => Interlocked.Increment(ref nextId).ToString(CultureInfo.InvariantCulture);

    private async Task DeliverAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (string.Equals(activity.Type, ActivityTypesEx.Delay, StringComparison.Ordinal))
        {
            var delay = TimeSpan.FromMilliseconds(BotJson.ConvertTo<int>(activity.Value));
            await Task.Delay(delay, TimeProvider.System, cancellationToken);
            return;
        }
        if (!EnableTrace && string.Equals(activity.Type, ActivityTypes.Trace, StringComparison.Ordinal))
            return;
        lock (gate)
        {
            while (waiting.TryDequeue(out var next))
            {
                if (next.TrySetResult(activity))
                    return;
            }
            ActiveQueue.Enqueue(activity);
        }
    }

    private void Requeue(Func<Activity, Activity[]> change)
    {
        var kept = ActiveQueue.SelectMany(change).ToList();
        ActiveQueue.Clear();
        kept.ForEach(ActiveQueue.Enqueue);
    }
}
