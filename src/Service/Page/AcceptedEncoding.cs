namespace AftercareBot.Service.Page;

/// <summary>Which compressions a browser takes.</summary>
internal static class AcceptedEncoding
{
    public const string Brotli = "br";
    public const string Gzip = "gzip";

    /// <summary>Whether the request takes the encoding.</summary>
    public static bool Takes(HttpRequest request, string encoding) =>
        request
            .GetTypedHeaders()
            .AcceptEncoding.Any(entry =>
                entry.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && entry.Quality is not 0
            );
}
