using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What went wrong, for a client.</summary>
public class Error
{
    /// <summary>Creates an empty error.</summary>
    public Error() { }

    /// <summary>Creates an error.</summary>
    public Error(string? code = default, string? message = default, InnerHttpError? innerHttpError = default)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    /// <summary>A code for programs.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; set; }

    /// <summary>Words for people.</summary>
    [JsonPropertyName("message")]
    public string? Message { get; set; }

    /// <summary>The error of a service further down.</summary>
    [JsonPropertyName("innerHttpError")]
    public InnerHttpError? InnerHttpError { get; set; }
}
