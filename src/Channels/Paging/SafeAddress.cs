namespace AftercareBot.Channels.Paging;

/// <summary>Tells an address that credentials may be sent to.</summary>
internal static class SafeAddress
{
    /// <summary>https, or http to this machine, which tests and side-cars use.</summary>
    public static bool Is(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme is "https" || (address.Scheme is "http" && address.IsLoopback));
}
