namespace AftercareBot.Service.Endpoints;

/// <summary>Gives every request that cannot be read a 4xx with a reason, and every fault a 500 without one. Neither is logged with what was sent.</summary>
internal sealed partial class RefusedRequests(RequestDelegate next, ILogger<RefusedRequests> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            var reason =
                exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? "The body is larger than this bot takes."
                    : "The request cannot be read.";
            await AnswerAsync(context, exception.StatusCode, reason);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            Log.HungUp(logger, context.Request.Method);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            Log.Failed(logger, exception, context.GetEndpoint()?.DisplayName ?? "");
            await AnswerAsync(context, StatusCodes.Status500InternalServerError, "Something went wrong here.");
        }
    }

    /// <summary>Answers with the status and the reason as JSON.</summary>
    public static async Task AnswerAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        var answer = new RefusalAnswer(
            new RefusalReason(status.ToString(System.Globalization.CultureInfo.InvariantCulture), reason)
        );
        await context.Response.WriteAsJsonAsync(
            answer,
            RefusalJson.Default.RefusalAnswer,
            cancellationToken: CancellationToken.None
        );
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "A caller hung up during {Method}")]
        public static partial void HungUp(ILogger logger, string method);

        [LoggerMessage(Level = LogLevel.Error, Message = "A request failed at {Endpoint}")]
        public static partial void Failed(ILogger logger, Exception exception, string endpoint);
    }
}
