namespace Microsoft.Bot.Schema;

/// <summary>A private suggestion about another activity.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    /// <inheritdoc cref="Activity.TextHighlights"/>
    IList<TextHighlight>? TextHighlights { get; set; }
}
