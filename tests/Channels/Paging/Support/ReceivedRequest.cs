namespace AftercareBot.Channels.Tests.Paging.Support;

/// <summary>What a provider got.</summary>
internal sealed record ReceivedRequest(string Path, string Body, IReadOnlyDictionary<string, string> Headers);
