using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The adapter for channels that reach the bot through the Bot Connector.</summary>
public partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    private const string BadArgument = "BadArgument";

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
            httpResponse.Headers.Allow = HttpMethods.Post;
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var activity = await HttpHelper.ReadRequestAsync<Activity>(httpRequest);
        if (string.IsNullOrEmpty(activity?.Type))
        {
            await RefuseAsync(
                httpResponse,
                StatusCodes.Status400BadRequest,
                BadArgument,
                "The body is not an activity with a type."
            );
            return;
        }

        if (await AuthenticateAsync(httpRequest, httpResponse, activity, cancellationToken) is not { } caller)
            return;
        if (!IsAnswerable(activity))
        {
            await RefuseAsync(
                httpResponse,
                StatusCodes.Status400BadRequest,
                BadArgument,
                "The activity names no conversation, or no service URL, that a reply could go to."
            );
            return;
        }

        var invokeResponse = await ProcessActivityAsync(caller, activity, bot.OnTurnAsync, cancellationToken);
        await HttpHelper.WriteResponseAsync(httpResponse, invokeResponse);
    }

    private static bool IsAnswerable(Activity activity) =>
        activity.DeliveryMode == DeliveryModes.ExpectReplies
        || (
            !string.IsNullOrEmpty(activity.Conversation?.Id)
            && Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var serviceUrl)
            && (serviceUrl.Scheme == Uri.UriSchemeHttps || serviceUrl.Scheme == Uri.UriSchemeHttp)
        );

    // Apart from the turn: what the bot's own files refuse to it is no fault of the caller's.
    private async Task<AuthenticateRequestResult?> AuthenticateAsync(
        HttpRequest request,
        HttpResponse response,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var authHeader = request.Headers.Authorization.ToString();
            return await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        }
        catch (UnauthorizedAccessException exception)
        {
            Log.Refused(Logger, exception.Message);
            await RefuseAsync(response, StatusCodes.Status401Unauthorized, "Unauthorized", exception.Message);
        }
        catch (ChannelKeysUnavailableException exception)
        {
            // Not a refusal: a channel that is told to come back does, and the message is not lost.
            Log.NoKeys(Logger, exception);
            response.Headers.RetryAfter = "5";
            await RefuseAsync(response, StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", exception.Message);
        }

        return null;
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

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A call to the bot was refused: {Reason}")]
        public static partial void Refused(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "The tokens of channels cannot be checked")]
        public static partial void NoKeys(ILogger logger, Exception exception);
    }
}
