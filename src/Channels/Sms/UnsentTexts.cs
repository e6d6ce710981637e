namespace AftercareBot.Channels.Sms;

/// <summary>What Twilio's API did not take during a turn: it goes back in the answer to Twilio's own request instead.</summary>
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
