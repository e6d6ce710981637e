namespace Microsoft.Bot.Builder;

/// <summary>A property of the bot's state.</summary>
public interface IStatePropertyInfo
{
    /// <summary>Its name in the state.</summary>
    string Name { get; }
}
