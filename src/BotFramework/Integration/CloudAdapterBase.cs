using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Runs turns for activities from the Bot Connector and answers through its REST API.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    /// <summary>An adapter with the given authentication.</summary>
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    /// <summary>Tells who calls, and makes the clients that answer.</summary>
    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    /// <summary>Where the adapter logs.</summary>
    protected ILogger Logger { get; }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
            responses[index] = await SendAsync(turnContext, activities[index], cancellationToken) ?? new ResourceResponse("");
        return responses;
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(activity);
        var client = await ClientAsync(turnContext, cancellationToken);
        return await client.Conversations.UpdateActivityAsync(
            activity.Conversation!.Id!,
            activity.Id!,
            activity,
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public override async Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(reference);
        var client = await ClientAsync(turnContext, cancellationToken);
        await client.Conversations.DeleteActivityAsync(reference.Conversation!.Id!, reference.ActivityId!, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        string botId,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(
            CreateClaimsIdentity(botId),
            reference.GetContinuationActivity(),
            BotFrameworkAuthentication.GetOriginatingAudience(),
            callback,
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var identity = CreateClaimsIdentity(botAppId);
        using var client = await BotFrameworkAuthentication
            .CreateConnectorFactory(identity)
            .CreateAsync(serviceUrl, audience, cancellationToken);
        var created = await client.Conversations.CreateConversationAsync(conversationParameters, cancellationToken);
        var activity = (Activity)Activity.CreateEventActivity();
        activity.Name = ActivityEventNames.CreateConversation;
        activity.ChannelId = channelId;
        activity.ServiceUrl = string.IsNullOrEmpty(created.ServiceUrl) ? serviceUrl : created.ServiceUrl;
        activity.Id = created.ActivityId ?? Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("n");
        activity.Conversation = new ConversationAccount(id: created.Id, tenantId: conversationParameters.TenantId);
        activity.Recipient = conversationParameters.Bot;
        activity.ChannelData = conversationParameters.ChannelData;
        await ProcessProactiveAsync(identity, activity, audience, callback, cancellationToken);
    }

    /// <summary>Authenticates the activity and runs its turn.</summary>
    /// <returns>What to answer the channel with; null for an empty 200.</returns>
    /// <exception cref="UnauthorizedAccessException">The caller did not prove who they are.</exception>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        string? authHeader,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        var request = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(request, activity, callback, cancellationToken);
    }

    /// <summary>Runs the turn of an activity whose caller is known.</summary>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        activity.CallerId = authenticateRequestResult.CallerId;
        using var context = new TurnContext(this, activity);
        context.TurnState.Add<System.Security.Principal.IIdentity>(BotIdentityKey, authenticateRequestResult.ClaimsIdentity!);
        context.TurnState.Add(authenticateRequestResult);
        await RunPipelineAsync(context, callback, cancellationToken);
        return TurnAnswer.Of(context);
    }

    /// <summary>Runs a turn that no channel asked for, such as a reminder or a responder's message.</summary>
    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string? audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(continuationActivity);
        using var context = new TurnContext(this, continuationActivity);
        context.TurnState.Add<System.Security.Principal.IIdentity>(BotIdentityKey, claimsIdentity);
        context.TurnState.Add(
            new AuthenticateRequestResult
            {
                ClaimsIdentity = claimsIdentity,
                Audience = audience,
                ConnectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity),
            }
        );
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    /// <summary>The identity in whose name the bot starts a turn of its own.</summary>
    protected static ClaimsIdentity CreateClaimsIdentity(string? botAppId) =>
        new([
            new Claim(AuthenticationConstants.AudienceClaim, botAppId ?? ""),
            new Claim(AuthenticationConstants.AppIdClaim, botAppId ?? ""),
        ]);

    // The client is looked up only when there is something to send, so that an expectReplies turn costs none.
    private static async Task<IConnectorClient> ClientAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<IConnectorClient>() is { } known)
            return known;
        var serviceUrl = turnContext.Activity.ServiceUrl;
        if (string.IsNullOrEmpty(serviceUrl))
            throw new InvalidOperationException("The activity names no service URL to answer to.");
        var request = turnContext.TurnState.Get<AuthenticateRequestResult>();
        if (request?.ConnectorFactory is not { } factory)
            throw new InvalidOperationException("The turn was not started by this adapter.");
        var client = await factory.CreateAsync(serviceUrl, request.Audience, cancellationToken);
        turnContext.TurnState.Add(client);
        return client;
    }

    private static async Task<ResourceResponse?> SendAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        activity.Id = null;
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await Task.Delay(TurnAnswer.DelayOf(activity), TimeProvider.System, cancellationToken);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
        }

        var client = await ClientAsync(turnContext, cancellationToken);
        var conversationId = activity.Conversation!.Id!;
        return string.IsNullOrEmpty(activity.ReplyToId)
            ? await client.Conversations.SendToConversationAsync(conversationId, activity, cancellationToken)
            : await client.Conversations.ReplyToActivityAsync(conversationId, activity.ReplyToId, activity, cancellationToken);
    }
}
