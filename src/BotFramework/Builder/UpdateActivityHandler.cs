using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Sees an activity that is about to be updated.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activity">The new content.</param>
/// <param name="next">Updates it.</param>
public delegate Task<ResourceResponse> UpdateActivityHandler(
    ITurnContext turnContext,
    Activity activity,
    Func<Task<ResourceResponse>> next
);
