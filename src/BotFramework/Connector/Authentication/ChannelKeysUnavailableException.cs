namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The keys of a channel's tokens cannot be had at the moment: the caller is neither proven nor refuted.</summary>
internal sealed class ChannelKeysUnavailableException(Exception innerException)
    : Exception("The keys of the channel's tokens cannot be fetched.", innerException);
