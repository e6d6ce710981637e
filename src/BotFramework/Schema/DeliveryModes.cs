namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="Activity.DeliveryMode"/>. They are compared case-sensitively.</summary>
public static class DeliveryModes
{
    /// <summary>Replies go to the service URL.</summary>
    public const string Normal = "normal";

    /// <summary>Replies go to the service URL and the user is notified.</summary>
    public const string Notification = "notification";

    /// <summary>Replies are returned in the HTTP response.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>The activity is not kept by the channel.</summary>
    public const string Ephemeral = "ephemeral";
}
