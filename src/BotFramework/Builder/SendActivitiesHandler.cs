using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Sees the activities that are about to be sent.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activities">What is about to be sent; the handler may change the list.</param>
/// <param name="next">Sends them.</param>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext,
    List<Activity> activities,
    Func<Task<ResourceResponse[]>> next
);
