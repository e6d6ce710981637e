namespace AftercareBot.Channels.Slack;

/// <summary>What a program may read in a message: the id of the notification, the same at every attempt.</summary>
internal sealed record SlackMetadata(string EventType, IReadOnlyDictionary<string, string> EventPayload);
