using System.Net;

namespace AftercareBot.Service.Hosting;

/// <summary>Where the settings tell the service to listen, known before it does.</summary>
internal static class ListenAddresses
{
    /// <summary>The first address that others than this machine can reach, or null.</summary>
    public static string? FirstReachable(IConfiguration configuration) =>
        Configured(configuration).FirstOrDefault(address => !IsLoopback(address));

    private static IEnumerable<string> Configured(IConfiguration configuration)
    {
        foreach (var url in (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
            yield return url.Trim();
        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
            if (endpoint["Url"] is { Length: > 0 } url)
                yield return url;
        // These name ports only, and are heard on every address of the machine.
        foreach (var key in (string[])["http_ports", "https_ports"])
        foreach (var port in (configuration[key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
            if (string.IsNullOrEmpty(configuration["urls"]))
                yield return $"http://*:{port.Trim()}";
    }

    private static bool IsLoopback(string address)
    {
        if (address.StartsWith("http://unix:", StringComparison.OrdinalIgnoreCase))
            return true;
        // Kestrel takes wildcards that are no URI.
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return false;
        return uri.IsLoopback || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}
