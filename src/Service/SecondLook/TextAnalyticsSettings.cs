namespace AftercareBot.Service.SecondLook;

/// <summary>Settings of the second look by Azure AI Language, section <c>TextAnalytics</c>. Without a key there is none.</summary>
public sealed class TextAnalyticsSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "TextAnalytics";

    /// <summary>The resource's address: https, or http on this machine.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The resource's key; empty turns the second look off, whatever else is set.</summary>
    public string Key { get; set; } = "";

    /// <summary>Longest time for one message, both questions together. Default 4 s; 100 ms to 30 s.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How sure of a negative mood the service must be for it to count alone. Default 0.98; 0.5 to 1.</summary>
    public double Negative { get; set; } = 0.98;

    /// <summary>
    /// How sure it must be when the message also tells an address or a phone number, as one does who wants to be found.
    /// Default 0.85; 0.5 to <see cref="Negative"/>.
    /// </summary>
    public double NegativeWithWhereabouts { get; set; } = 0.85;

    /// <summary>Whether there is a second look.</summary>
    public bool IsOn => Key.Length > 0;

    /// <summary>Every mistake in the settings, in words.</summary>
    public IEnumerable<string> Validate()
    {
        if (!IsOn)
            yield break;
        if (
            !Uri.TryCreate(Endpoint, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        )
            yield return "TextAnalytics:Endpoint: it must be the https address of the resource when TextAnalytics:Key is set.";
        if (TimeLimit < TimeSpan.FromMilliseconds(100) || TimeLimit > TimeSpan.FromSeconds(30))
            yield return $"TextAnalytics:TimeLimit: {TimeLimit} is not between 00:00:00.100 and 00:00:30.";
        if (Negative is not (>= 0.5 and <= 1))
            yield return $"TextAnalytics:Negative: {Negative} is not between 0.5 and 1.";
        if (NegativeWithWhereabouts < 0.5 || NegativeWithWhereabouts > Negative)
            yield return $"TextAnalytics:NegativeWithWhereabouts: {NegativeWithWhereabouts} is not between 0.5 and TextAnalytics:Negative.";
    }
}
