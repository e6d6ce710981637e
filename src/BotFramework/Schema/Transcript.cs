using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What was said in a conversation.</summary>
public class Transcript
{
    /// <summary>Creates an empty transcript.</summary>
    public Transcript() { }

    /// <summary>Creates a transcript.</summary>
    public Transcript(IList<Activity>? activities = default) => Activities = activities;

    /// <summary>The activities, oldest first.</summary>
    [JsonPropertyName("activities")]
    public IList<Activity>? Activities { get; set; }
}
