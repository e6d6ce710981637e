using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Stands between a channel and a bot: runs turns through the middleware and sends what the bot says.</summary>
public abstract class BotAdapter
{
    /// <summary>The name in the turn's state of the activity that answers an invoke.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>The name in the turn's state of the caller's identity.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>The name in the turn's state of the audience of the bot's own tokens.</summary>
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>Called with what a turn throws; without it the exception reaches the host.</summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>The middleware of every turn.</summary>
    protected MiddlewareSet MiddlewareSet { get; } = [];

    /// <summary>Adds middleware to the end of the pipeline.</summary>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends activities to their conversation, in order.</summary>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken
    );

    /// <summary>Replaces an activity that was sent before.</summary>
    public abstract Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    );

    /// <summary>Deletes an activity that was sent before.</summary>
    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken
    );

    /// <summary>Runs a proactive turn in an existing conversation.</summary>
    public virtual async Task ContinueConversationAsync(
        string botId,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(reference);
        using var context = new TurnContext(this, reference.GetContinuationActivity());
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    /// <summary>Runs a proactive turn that a given activity begins.</summary>
    public virtual async Task ContinueConversationAsync(
        string botId,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(continuationActivity);
        using var context = new TurnContext(this, continuationActivity);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    /// <summary>Runs a proactive turn in the name of an identity.</summary>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => throw NotByThisAdapter();

    /// <summary>Runs a proactive turn in the name of an identity, with tokens for an audience.</summary>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => throw NotByThisAdapter();

    /// <summary>Runs a proactive turn in the name of an identity, begun by a given activity.</summary>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => throw NotByThisAdapter();

    /// <summary>Runs a proactive turn in the name of an identity, begun by a given activity, with tokens for an audience.</summary>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => throw NotByThisAdapter();

    /// <summary>Begins a new conversation and runs a turn in it.</summary>
    public virtual Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => throw NotByThisAdapter();

    /// <summary>Runs a turn for an activity of a caller who is known already.</summary>
    /// <returns>The answer for the HTTP response, or null when there is none.</returns>
    public virtual Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => throw NotByThisAdapter();

    /// <summary>Runs the middleware and then the callback, in the culture of the activity.</summary>
    protected async Task RunPipelineAsync(
        ITurnContext turnContext,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        SettleCulture(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception failure) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, failure);
        }
    }

    private static void SettleCulture(ITurnContext turnContext)
    {
        if (turnContext.Activity.Locale is { Length: > 0 } locale && TryGetCulture(locale) is { } culture)
            CultureInfo.CurrentCulture = culture;
        else
            locale = CultureInfo.CurrentCulture.Name;
        if (turnContext is TurnContext context)
            context.Locale = locale;
    }

    private static CultureInfo? TryGetCulture(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    private NotSupportedException NotByThisAdapter() => new($"{GetType().Name} does not do this.");
}
