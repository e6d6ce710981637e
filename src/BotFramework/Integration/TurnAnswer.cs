using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What the HTTP caller of a turn gets back.</summary>
internal static class TurnAnswer
{
    /// <summary>The buffered replies, the invoke's response, or null for an empty 200.</summary>
    public static InvokeResponse? Of(TurnContext context)
    {
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return new InvokeResponse { Status = 200, Body = new ExpectedReplies(context.BufferedReplyActivities) };
        if (context.Activity.Type != ActivityTypes.Invoke)
            return null;
        var response = context.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey);
        return response?.Value as InvokeResponse ?? new InvokeResponse { Status = 501 };
    }

    /// <summary>The wait that a delay activity asks for; none when it does not say.</summary>
    public static TimeSpan DelayOf(Activity activity) =>
        int.TryParse(Convert.ToString(activity.Value, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var wait)
            ? TimeSpan.FromMilliseconds(Math.Clamp(wait, 0, 30_000))
            : TimeSpan.FromSeconds(1);
}
