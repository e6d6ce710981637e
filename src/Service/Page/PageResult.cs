using System.IO.Compression;
using System.Text;

namespace AftercareBot.Service.Page;

/// <summary>Sends the page, compressed where the browser takes that: on a slow line most of the wait is its bytes.</summary>
internal sealed class PageResult(string html) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var content = Encoding.UTF8.GetBytes(html);
        var response = httpContext.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.Append("Vary", "Accept-Encoding");
        if (AcceptedEncoding.Takes(httpContext.Request, AcceptedEncoding.Brotli))
        {
            response.Headers.ContentEncoding = AcceptedEncoding.Brotli;
            content = Compress(content);
        }

        response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }

    private static byte[] Compress(byte[] content)
    {
        using var output = new MemoryStream(content.Length / 2);
        using (var stream = new BrotliStream(output, CompressionLevel.Optimal))
            stream.Write(content);
        return output.ToArray();
    }
}
