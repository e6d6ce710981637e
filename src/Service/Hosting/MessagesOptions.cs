namespace AftercareBot.Service.Hosting;

/// <summary>Settings of <c>/api/messages</c>, section <c>Messages</c>.</summary>
public sealed class MessagesOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Messages";

    /// <summary>Whether channels may post activities. Default true; set it to false when the web chat is the only channel.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Most bytes of one activity. Default 256 KiB; 16 KiB to 4 MiB.</summary>
    public int LargestActivity { get; set; } = 256 * 1024;

    /// <summary>The app registration of the bot, from <c>MicrosoftAppId</c>; empty when it has none.</summary>
    public string AppId { get; set; } = "";

    /// <summary>Every mistake in the settings, in words.</summary>
    public IEnumerable<string> Validate()
    {
        if (LargestActivity is < 16 * 1024 or > 4 * 1024 * 1024)
            yield return $"Messages:LargestActivity: {LargestActivity} is not between 16384 and 4194304.";
        if (AppId.Length > 0 && !Guid.TryParse(AppId, out _))
            yield return "MicrosoftAppId: it is not a GUID; copy it from the bot's registration.";
    }
}
