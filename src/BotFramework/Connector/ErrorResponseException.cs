using System.Net;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>A channel refused a call. The message holds the status and the channel's error code, never what was sent.</summary>
public class ErrorResponseException : Exception
{
    /// <summary>A refusal without details.</summary>
    public ErrorResponseException() { }

    /// <summary>A refusal with a message.</summary>
    public ErrorResponseException(string message)
        : base(message) { }

    /// <summary>A refusal with a message and its cause.</summary>
    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException) { }

    internal ErrorResponseException(HttpStatusCode status, string? code)
        : base(code is null ? $"The channel answered {(int)status}." : $"The channel answered {(int)status} ({code}).")
    {
        Response = new HttpResponseMessageWrapper(status);
    }

    /// <summary>What the channel answered; null when there was no answer.</summary>
    public HttpResponseMessageWrapper? Response { get; set; }
}
