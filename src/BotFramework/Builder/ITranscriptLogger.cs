using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps a record of activities.</summary>
public interface ITranscriptLogger
{
    /// <summary>Records an activity.</summary>
    Task LogActivityAsync(IActivity activity);
}
