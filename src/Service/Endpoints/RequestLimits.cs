using System.Net;
using System.Threading.RateLimiting;
using AftercareBot.Channels.DirectLine;

namespace AftercareBot.Service.Endpoints;

/// <summary>How often one address may do what costs. Messages are not limited: one of them may be the one that matters.</summary>
internal static class RequestLimits
{
    private const int ConversationsAMinute = 60;

    public static IServiceCollection AddRequestLimits(this IServiceCollection services) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(
                DirectLineEndpoints.NewConversationsLimit,
                context =>
                    context.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address)
                        ? RateLimitPartition.GetFixedWindowLimiter(address.ToString(), _ => AMinute())
                        : RateLimitPartition.GetNoLimiter("this machine")
            );
        });

    private static FixedWindowRateLimiterOptions AMinute() =>
        new() { PermitLimit = ConversationsAMinute, Window = TimeSpan.FromMinutes(1) };
}
