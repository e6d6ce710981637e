namespace AftercareBot.Care.Storage;

/// <summary>One instance has nobody to tell.</summary>
internal sealed class NoRelay : IInstanceRelay
{
    public void Send(string topic, string text) { }

    public void Listen(string topic, Action<string> heard, Action rejoined) { }
}
