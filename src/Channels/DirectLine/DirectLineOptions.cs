namespace AftercareBot.Channels.DirectLine;

/// <summary>Settings of the web chat's channel, section <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "DirectLine";

    /// <summary>
    /// Origins of other websites whose own script may call the API, such as <c>https://group.example.org</c>. The bot's own page
    /// and its widget need none. Empty by default.
    /// </summary>
    public IList<string> AllowedOrigins { get; set; } = [];

    /// <summary>How long a token lives; the clients refresh it every 15 minutes. Default 60 minutes; 20 minutes to 24 hours.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(60);

    /// <summary>Most bytes of one posted activity. Default 64 KiB; 4 KiB to 1 MiB.</summary>
    public int LargestActivity { get; set; } = 64 * 1024;

    /// <summary>Folder of the key that signs tokens. Instances that share conversations share it. Default: the care room's keys.</summary>
    public string KeysFolder { get; set; } = "";

    /// <summary>Every mistake in the settings, in words; empty when there is none.</summary>
    public IEnumerable<string> Validate()
    {
        foreach (var origin in AllowedOrigins)
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.GetLeftPart(UriPartial.Authority) != origin)
                yield return $"DirectLine:AllowedOrigins: '{origin}' is not an origin; write scheme and host only, as https://example.org.";
        if (TokenLifetime < TimeSpan.FromMinutes(20) || TokenLifetime > TimeSpan.FromHours(24))
            yield return $"DirectLine:TokenLifetime: {TokenLifetime} is not between 00:20:00 and 24:00:00.";
        if (LargestActivity is < 4096 or > 1024 * 1024)
            yield return $"DirectLine:LargestActivity: {LargestActivity} is not between 4096 and 1048576.";
    }
}
