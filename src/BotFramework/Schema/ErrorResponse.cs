using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The body of an HTTP error.</summary>
public class ErrorResponse
{
    /// <summary>Creates an empty body.</summary>
    public ErrorResponse() { }

    /// <summary>Creates a body.</summary>
    public ErrorResponse(Error? error = default) => Error = error;

    /// <summary>What went wrong.</summary>
    [JsonPropertyName("error")]
    public Error? Error { get; set; }
}
