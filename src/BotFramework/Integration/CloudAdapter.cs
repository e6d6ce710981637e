using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The adapter for channels that reach the bot through the Bot Connector.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>An adapter with the given authentication.</summary>
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger) { }

    /// <summary>An adapter with the authentication that the configuration describes.</summary>
    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(
            new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger),
            logger
        ) { }

    /// <inheritdoc/>
    public async Task ProcessAsync(
        HttpRequest httpRequest,
        HttpResponse httpResponse,
        IBot bot,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var activity = await HttpHelper.ReadRequestAsync<Activity>(httpRequest);
        if (string.IsNullOrEmpty(activity?.Type))
        {
            await RefuseAsync(
                httpResponse,
                StatusCodes.Status400BadRequest,
                "BadArgument",
                "The body is not an activity with a type."
            );
            return;
        }

        try
        {
            var authHeader = httpRequest.Headers.Authorization.ToString();
            var invokeResponse = await ProcessActivityAsync(authHeader, activity, bot.OnTurnAsync, cancellationToken);
            await HttpHelper.WriteResponseAsync(httpResponse, invokeResponse);
        }
        catch (UnauthorizedAccessException exception)
        {
            await RefuseAsync(httpResponse, StatusCodes.Status401Unauthorized, "Unauthorized", exception.Message);
        }
    }

    private static Task RefuseAsync(HttpResponse response, int status, string code, string message) =>
        HttpHelper.WriteResponseAsync(
            response,
            new InvokeResponse
            {
                Status = status,
                Body = new ErrorResponse
                {
                    Error = new Error { Code = code, Message = message },
                },
            }
        );
}
