namespace AftercareBot.Service.Page;

/// <summary>What the page tells its script.</summary>
/// <param name="WebChat">Where Web Chat is.</param>
/// <param name="Domain">Where Direct Line is.</param>
/// <param name="Locale">The BCP 47 tag of the visit.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code, or null when it is not known.</param>
/// <param name="Emergency">The emergency number as shown.</param>
/// <param name="Dial">The emergency number as dialled.</param>
/// <param name="Texts">The texts that the script shows, by name.</param>
internal sealed record PageData(
    string WebChat,
    string Domain,
    string Locale,
    string? Country,
    string Emergency,
    string Dial,
    IReadOnlyDictionary<string, string> Texts
);
