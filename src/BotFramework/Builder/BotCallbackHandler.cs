namespace Microsoft.Bot.Builder;

/// <summary>The bot's own work at the end of the middleware pipeline.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
