namespace AftercareBot.Channels.Tests.Support;

/// <summary>How the disk behaves.</summary>
internal enum WriteMode
{
    Works,
    Fails,
    Hangs,
}
