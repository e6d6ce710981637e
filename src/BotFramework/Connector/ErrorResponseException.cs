using System.Net;

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
        Status = status;
    }

    internal HttpStatusCode? Status { get; }
}
