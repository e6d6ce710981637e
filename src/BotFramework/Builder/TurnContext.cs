using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn: an incoming activity, and the means to answer it.</summary>
public partial class TurnContext : ITurnContext, IDisposable
{
    private List<SendActivitiesHandler>? sendHandlers;
    private List<UpdateActivityHandler>? updateHandlers;
    private List<DeleteActivityHandler>? deleteHandlers;
    private bool disposed;

    /// <summary>Begins a turn.</summary>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
    }

    /// <summary>The same turn with another activity: adapter, state, replies and handlers are shared.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        Activity = activity;
        if (turnContext is not TurnContext same)
            return;
        BufferedReplyActivities = same.BufferedReplyActivities;
        Locale = same.Locale;
        sendHandlers = same.sendHandlers ??= [];
        updateHandlers = same.updateHandlers ??= [];
        deleteHandlers = same.deleteHandlers ??= [];
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; } = [];

    /// <summary>The language of the turn, BCP-47; the current culture when the activity names none that exists.</summary>
    public string? Locale { get; set; }

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <summary>The replies of a turn whose replies are returned in the HTTP response.</summary>
    public List<Activity> BufferedReplyActivities { get; } = [];

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (sendHandlers ??= []).Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (updateHandlers ??= []).Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (deleteHandlers ??= []).Add(handler);
        return this;
    }

    /// <summary>Disposes of the turn's state.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes of the turn's state.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposed)
            return;
        disposed = true;
        if (disposing)
            TurnState.Dispose();
    }
}
