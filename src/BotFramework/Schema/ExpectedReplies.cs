using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The replies of a turn, in the HTTP response.</summary>
public class ExpectedReplies
{
    /// <summary>Creates an answer without replies.</summary>
    public ExpectedReplies() { }

    /// <summary>Creates an answer with replies.</summary>
    public ExpectedReplies(IList<Activity>? activities = default) => Activities = activities;

    /// <summary>The replies, in the order they were sent.</summary>
    [JsonPropertyName("activities")]
    public IList<Activity>? Activities { get; set; }
}
