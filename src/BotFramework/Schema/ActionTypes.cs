namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="CardAction.Type"/>.</summary>
public static class ActionTypes
{
    /// <summary>Opens a URL.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Says the value in the conversation, as if the user had typed it.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends the value to the bot without showing it.</summary>
    public const string PostBack = "postBack";

    /// <summary>Plays a sound.</summary>
    public const string PlayAudio = "playAudio";

    /// <summary>Plays a film.</summary>
    public const string PlayVideo = "playVideo";

    /// <summary>Shows an image.</summary>
    public const string ShowImage = "showImage";

    /// <summary>Downloads a file.</summary>
    public const string DownloadFile = "downloadFile";

    /// <summary>Starts a sign-in.</summary>
    public const string Signin = "signin";

    /// <summary>Places a telephone call; the value is a <c>tel:</c> URI.</summary>
    public const string Call = "call";

    /// <summary>Starts a payment.</summary>
    public const string Payment = "payment";

    /// <summary>Sends text and value to the bot and shows the display text.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>Opens an application.</summary>
    public const string openApp = "openApp";
}
