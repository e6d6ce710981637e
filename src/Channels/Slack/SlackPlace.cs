namespace AftercareBot.Channels.Slack;

/// <summary>A Slack channel that gets every page of a step that pages the shared places.</summary>
public sealed class SlackPlace
{
    /// <summary>The name in policies and in the history. Not empty, unique.</summary>
    public string Name { get; set; } = "";

    /// <summary>Slack's id of the channel, for example <c>C0123456789</c>.</summary>
    public string Id { get; set; } = "";

    /// <summary>The language of its pages. Default <c>en</c>.</summary>
    public string Language { get; set; } = "en";
}
