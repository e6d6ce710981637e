namespace AftercareBot.Channels.Paging;

/// <summary>A notification in words.</summary>
/// <param name="Headline">How urgent, and what about: short enough for a lock screen.</param>
/// <param name="Body">What it means for the one who reads it.</param>
/// <param name="TakeLabel">What a button says that takes the case; null when there is nothing to take.</param>
/// <param name="OpenLabel">What the link to the console says.</param>
/// <param name="Link">The case in the console; null when the settings name no address.</param>
public sealed record PageText(string Headline, string Body, string? TakeLabel, string OpenLabel, string? Link);
