namespace AftercareBot.Channels.DirectLine;

/// <summary>What a token lets its bearer do.</summary>
internal enum TokenPurpose
{
    /// <summary>Every call of the API.</summary>
    Api,

    /// <summary>Open the stream: this one stands in a URL, so it lives for a minute or two.</summary>
    Stream,
}
