namespace AftercareBot.Channels.Teams;

/// <summary>A Teams conversation that gets every page of a step that pages the shared places.</summary>
public sealed class TeamsPlace
{
    /// <summary>The name in policies and in the history. Not empty, unique.</summary>
    public string Name { get; set; } = "";

    /// <summary>The id of the conversation, as the bot sees it in a message there.</summary>
    public string Id { get; set; } = "";

    /// <summary>The language of its pages. Default <c>en</c>.</summary>
    public string Language { get; set; } = "en";
}
