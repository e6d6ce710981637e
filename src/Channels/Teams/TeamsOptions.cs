using AftercareBot.Channels.Paging;

namespace AftercareBot.Channels.Teams;

/// <summary>Pages by Teams, section <c>Teams</c>. Off while <see cref="TenantId"/> is empty; the bot must be installed for who is paged.</summary>
public sealed class TeamsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Teams";

    /// <summary>The tenant of the responders.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>Where Teams takes what the bot says. Default: the worldwide service.</summary>
    public string ServiceUrl { get; set; } = "https://smba.trafficmanager.net/teams/";

    /// <summary>Conversations that get pages. Empty by default: only responders who have a contact of kind <c>teams</c>.</summary>
    public IList<TeamsPlace> Conversations { get; set; } = [];

    /// <summary>The bot's app id, from <c>MicrosoftAppId</c>.</summary>
    public string AppId { get; set; } = "";

    /// <summary>Whether pages go out by Teams.</summary>
    public bool IsOn => TenantId.Length > 0;

    /// <summary>Every mistake in the settings, in words.</summary>
    public IEnumerable<string> Validate()
    {
        if (!IsOn && Conversations.Count > 0)
            yield return "Teams:Conversations needs Teams:TenantId.";
        if (IsOn && !SafeAddress.Is(ServiceUrl))
            yield return "Teams:ServiceUrl is not an https address (http is for loopback only).";
        foreach (var (place, index) in Conversations.Select((place, index) => (place, index)))
            if (place.Name.Length == 0 || place.Id.Length == 0)
                yield return $"Teams:Conversations:{index} needs a Name and an Id.";
        foreach (
            var twice in Conversations.GroupBy(place => place.Name, StringComparer.Ordinal).Where(group => group.Count() > 1)
        )
            yield return $"Teams:Conversations: the name '{twice.Key}' is used {twice.Count()} times.";
    }
}
