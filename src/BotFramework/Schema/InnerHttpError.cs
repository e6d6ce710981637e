using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The error of a service further down.</summary>
public class InnerHttpError
{
    /// <summary>The HTTP status.</summary>
    [JsonPropertyName("statusCode")]
    public int? StatusCode { get; set; }

    /// <summary>The body as it came.</summary>
    [JsonPropertyName("body")]
    public object? Body { get; set; }
}
