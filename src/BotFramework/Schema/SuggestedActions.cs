using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Buttons offered with a message.</summary>
public class SuggestedActions
{
    /// <summary>Creates an empty set.</summary>
    public SuggestedActions() { }

    /// <summary>Creates a set from its members.</summary>
    public SuggestedActions(IList<string>? to = default, IList<CardAction>? actions = default)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>Whom they are for; absent means everybody.</summary>
    [JsonPropertyName("to")]
    public IList<string>? To { get; set; }

    /// <summary>The buttons.</summary>
    [JsonPropertyName("actions")]
    public IList<CardAction>? Actions { get; set; }
}
