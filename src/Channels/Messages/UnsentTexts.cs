namespace AftercareBot.Channels.Messages;

/// <summary>What a provider did not take during a turn, for whoever took the message in to make up for.</summary>
internal sealed class UnsentTexts
{
    private readonly Lock gate = new();
    private readonly List<string> texts = [];

    public void Add(string text)
    {
        lock (gate)
            texts.Add(text);
    }

    public IReadOnlyList<string> Take()
    {
        lock (gate)
            return [.. texts];
    }
}
