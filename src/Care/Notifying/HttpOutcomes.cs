using System.Net;
using System.Net.Http.Headers;

namespace AftercareBot.Care.Notifying;

/// <summary>What an answer, or its absence, over HTTP means for a notification. The same for every notifier that speaks HTTP.</summary>
public static class HttpOutcomes
{
    /// <summary>Sends once and lets <paramref name="read"/> look at what the provider answered; never throws but for cancellation.</summary>
    /// <param name="client">A client that follows no redirects.</param>
    /// <param name="request">The request.</param>
    /// <param name="read">Makes the outcome of the answer.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    public static async Task<NotifyOutcome> SendAsync(
        HttpClient client,
        HttpRequestMessage request,
        Func<HttpResponseMessage, CancellationToken, Task<NotifyOutcome>> read,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return await read(response, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            return NotifyOutcome.Unknown(exception.HttpRequestError.ToString());
        }
        catch (IOException)
        {
            return NotifyOutcome.Unknown("the answer broke off");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return NotifyOutcome.Unknown("time-out");
        }
    }

    /// <summary>The outcome of an answer by its status alone.</summary>
    public static NotifyOutcome Of(HttpResponseMessage response, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(response);
        return Of(response.StatusCode, RetryAfter(response.Headers.RetryAfter, now));
    }

    /// <summary>The outcome of a status.</summary>
    public static NotifyOutcome Of(HttpStatusCode status, TimeSpan? retryAfter)
    {
        var detail = $"HTTP {(int)status}";
        return status switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => NotifyOutcome.Delivered,
            HttpStatusCode.TooManyRequests => NotifyOutcome.Refused(NotifyCategory.RateLimited, detail, retryAfter),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => NotifyOutcome.Refused(
                NotifyCategory.Authentication,
                detail
            ),
            HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.Gone => NotifyOutcome.Refused(
                NotifyCategory.Configuration,
                detail
            ),
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => NotifyOutcome.Refused(
                NotifyCategory.Configuration,
                detail
            ),
            HttpStatusCode.RequestTimeout => NotifyOutcome.Unknown(detail),
            >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => NotifyOutcome.Refused(
                NotifyCategory.Rejected,
                detail
            ),
            _ => NotifyOutcome.Unknown(detail) with { RetryAfter = retryAfter },
        };
    }

    /// <summary>How long the provider asks to wait; null when it does not say.</summary>
    public static TimeSpan? RetryAfter(RetryConditionHeaderValue? header, DateTimeOffset now) =>
        header?.Delta ?? (header?.Date is { } date ? date - now : null);
}
