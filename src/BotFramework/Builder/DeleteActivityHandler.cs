using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Sees an activity that is about to be deleted.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="reference">Which activity.</param>
/// <param name="next">Deletes it.</param>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
