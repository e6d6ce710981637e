using System.Net;

namespace AftercareBot.Service.Endpoints;

/// <summary>Tells a caller on this machine from one that a proxy brought in.</summary>
internal static class LocalCaller
{
    /// <summary>Whether the request came from this machine, to a name of this machine, and through no proxy.</summary>
    public static bool Is(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers.ContainsKey("X-Forwarded-For") || headers.ContainsKey("X-Forwarded-Host") || headers.ContainsKey("Forwarded"))
            return false;
        var host = context.Request.Host.Host.Trim('[', ']');
        var isLocalName =
            string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var named) && IPAddress.IsLoopback(named));
        // No address: a Unix socket or the in-process test server.
        return isLocalName && (context.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote));
    }
}
