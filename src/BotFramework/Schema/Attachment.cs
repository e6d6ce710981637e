using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card or a file.</summary>
public class Attachment
{
    private ExtraMembers extra;

    /// <summary>Creates an empty attachment.</summary>
    public Attachment() { }

    /// <summary>Creates an attachment from its members.</summary>
    public Attachment(
        string? contentType = default,
        string? contentUrl = default,
        object? content = default,
        string? name = default,
        string? thumbnailUrl = default
    )
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>The media type.</summary>
    [JsonPropertyName("contentType")]
    public string? ContentType { get; set; }

    /// <summary>Where the content can be fetched.</summary>
    [JsonPropertyName("contentUrl")]
    public string? ContentUrl { get; set; }

    /// <summary>The content itself, for cards.</summary>
    [JsonPropertyName("content")]
    public object? Content { get; set; }

    /// <summary>A name to show.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>A small picture of it.</summary>
    [JsonPropertyName("thumbnailUrl")]
    public string? ThumbnailUrl { get; set; }

    /// <summary>What the wire carried beyond the members above.</summary>
    [JsonIgnore]
    public JsonObject Properties
    {
        get => extra.Json;
        set => extra.Json = value;
    }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Extension
    {
        get => extra.Wire;
        set => extra.Wire = value;
    }
}
