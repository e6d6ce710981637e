namespace Microsoft.Bot.Schema;

/// <summary>Activity types that never leave the bot's own process.</summary>
public static class ActivityTypesEx
{
    /// <summary>A pause, in milliseconds, between two activities sent together.</summary>
    public const string Delay = "delay";

    /// <summary>Carries the answer of an invoke to the adapter.</summary>
    public const string InvokeResponse = "invokeResponse";
}
