using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Short ways to send what only developers see.</summary>
public static class TurnContextExtensions
{
    /// <summary>Sends a trace; adapters pass it on to an emulator and to nobody else.</summary>
    public static Task<ResourceResponse> TraceActivityAsync(
        this ITurnContext turnContext,
        string name,
        object? value = null,
        string? valueType = null,
        [CallerMemberName] string? label = null,
        CancellationToken cancellationToken = default
    ) => turnContext.SendActivityAsync(turnContext.Activity.CreateTrace(name, value, valueType, label), cancellationToken);

    /// <summary>The turn's language: as the pipeline settled it, else as the activity says.</summary>
    internal static string? LocaleOf(this ITurnContext turnContext) =>
        turnContext switch
        {
            TurnContext { Locale: { Length: > 0 } locale } => locale,
            _ => turnContext.Activity.Locale,
        };
}
