using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The id that the channel gave to what was sent.</summary>
public class ResourceResponse
{
    /// <summary>Creates a response without an id.</summary>
    public ResourceResponse() { }

    /// <summary>Creates a response with an id.</summary>
    public ResourceResponse(string? id = default) => Id = id;

    /// <summary>The id; absent when replies are returned in the HTTP response.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }
}
