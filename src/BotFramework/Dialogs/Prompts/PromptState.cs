namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt keeps about itself.</summary>
internal static class PromptState
{
    private const string AttemptCountKey = "AttemptCount";

    public static int AttemptCount(IDictionary<string, object> state) =>
        state.TryGetValue(AttemptCountKey, out var count) ? StateJson.ConvertTo<int>(count) : 0;

    public static void CountAttempt(IDictionary<string, object> state) => state[AttemptCountKey] = AttemptCount(state) + 1;
}
