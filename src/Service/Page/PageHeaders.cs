namespace AftercareBot.Service.Page;

/// <summary>The headers that keep the page to itself.</summary>
internal static class PageHeaders
{
    /// <summary>Sets them on the answer to a visit.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="nonce">The nonce of this answer.</param>
    /// <param name="frameAncestors">Who may show the page in a frame, as CSP writes it.</param>
    public static void Set(HttpResponse response, string nonce, string frameAncestors)
    {
        var host = response.HttpContext.Request.Host.ToUriComponent();
        var headers = response.Headers;
        // Older Safari does not count a WebSocket of the same host as 'self'.
        headers.ContentSecurityPolicy = string.Join(
            "; ",
            "default-src 'none'",
            $"script-src 'nonce-{nonce}' 'strict-dynamic'",
            // Web Chat adds one empty style element without a nonce; the hash is that of nothing.
            $"style-src 'nonce-{nonce}' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
            "img-src 'self' data: blob:",
            $"connect-src 'self' ws://{host} wss://{host}",
            "worker-src blob:",
            "form-action 'self'",
            "base-uri 'none'",
            $"frame-ancestors {frameAncestors}"
        );
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // Neither the disk nor the Back button keeps what a visitor left in a hurry.
        headers.CacheControl = "no-store";
        headers.Vary = "Accept-Language";
    }
}
