namespace AftercareBot.Channels.Sms;

/// <summary>Cuts texts to what one text message may hold.</summary>
internal static class SmsTexts
{
    // Twilio refuses more than 1,600 characters; phones put the segments of one message together.
    private const int Longest = 1500;

    /// <summary>The parts, cut at a paragraph, a line or a space, whichever comes last.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var parts = new List<string>();
        var rest = text.Trim();
        while (rest.Length > Longest)
        {
            var cut = CutOf(rest);
            parts.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }

        if (rest.Length > 0)
            parts.Add(rest);
        return parts;
    }

    private static int CutOf(string text)
    {
        foreach (var edge in (string[])["\n\n", "\n", " "])
        {
            var place = text.LastIndexOf(edge, Longest, Longest / 2, StringComparison.Ordinal);
            if (place > 0)
                return place;
        }

        // Not between the two halves of one character.
        return char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
    }
}
