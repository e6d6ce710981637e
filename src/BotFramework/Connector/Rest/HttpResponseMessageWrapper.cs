using System.Net;

namespace Microsoft.Rest;

/// <summary>What is kept of a response once it is gone.</summary>
public class HttpResponseMessageWrapper
{
    internal HttpResponseMessageWrapper(HttpStatusCode statusCode) => StatusCode = statusCode;

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; protected set; }
}
