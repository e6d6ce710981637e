using AftercareBot.Channels.Paging;

namespace AftercareBot.Channels.Slack;

/// <summary>Slack, section <c>Slack</c>. Off while <see cref="BotToken"/> is empty.</summary>
public sealed class SlackOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Slack";

    /// <summary>The bot's token (<c>xoxb-…</c>), with the scope <c>chat:write</c>, for members <c>im:write</c> too. Better from the environment than from a file.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>The app's signing secret, by which requests from Slack are checked. Empty (the default): none are taken.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>Where Slack's Web API is. Default <c>https://slack.com/api/</c>.</summary>
    public string ApiUrl { get; set; } = "https://slack.com/api/";

    /// <summary>Channels that get pages. Empty by default: only responders who have a contact of kind <c>slack</c>.</summary>
    public IList<SlackPlace> Channels { get; set; } = [];

    /// <summary>Whether pages go out by Slack.</summary>
    public bool IsOn => BotToken.Length > 0;

    /// <summary>Every mistake in the settings, in words.</summary>
    public IEnumerable<string> Validate()
    {
        if (!SafeAddress.Is(ApiUrl))
            yield return "Slack:ApiUrl is not an https address (http is for loopback only).";
        if (!IsOn && Channels.Count > 0)
            yield return "Slack:Channels needs Slack:BotToken.";
        foreach (var (place, index) in Channels.Select((place, index) => (place, index)))
            if (place.Name.Length == 0 || place.Id.Length == 0)
                yield return $"Slack:Channels:{index} needs a Name and an Id.";
        foreach (var twice in Channels.GroupBy(place => place.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return $"Slack:Channels: the name '{twice.Key}' is used {twice.Count()} times.";
    }
}
