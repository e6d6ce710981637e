using Microsoft.Net.Http.Headers;

namespace AftercareBot.Service.Page;

/// <summary>Sends a file in the smallest encoding that the browser takes, or says that it has it already.</summary>
internal sealed class AssetResult(PageAsset asset, string cacheControl) : IResult
{
    private const string Identity = "identity";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (encoding, content) = Choose(httpContext.Request);
        var tag = new EntityTagHeaderValue($"\"{asset.Hash}-{encoding}\"");
        var headers = httpContext.Response.Headers;
        headers.CacheControl = cacheControl;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        // The widget's script is there to be included by other websites.
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.ETag = tag.ToString();
        if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (encoding != Identity)
            headers.ContentEncoding = encoding;
        httpContext.Response.ContentType = "text/javascript; charset=utf-8";
        httpContext.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await httpContext.Response.Body.WriteAsync(content, httpContext.RequestAborted);
    }

    private (string Encoding, byte[] Content) Choose(HttpRequest request)
    {
        if (AcceptedEncoding.Takes(request, AcceptedEncoding.Brotli))
            return (AcceptedEncoding.Brotli, asset.Brotli);
        return AcceptedEncoding.Takes(request, AcceptedEncoding.Gzip)
            ? (AcceptedEncoding.Gzip, asset.Gzip)
            : (Identity, asset.Identity);
    }
}
