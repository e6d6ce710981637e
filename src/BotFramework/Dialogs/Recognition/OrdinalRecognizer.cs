using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Finds ranks in a text ("the second", "2nd", "the last one") as places in a list, from 1.</summary>
internal static partial class OrdinalRecognizer
{
    private static readonly FrozenDictionary<string, int> english = Ranks(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
            + "sixteenth seventeenth eighteenth nineteenth twentieth",
        (-1, "last"),
        (-2, "penultimate")
    );

    private static readonly FrozenDictionary<string, int> spanish = Ranks(
        "primero|primer|primera segundo|segunda tercero|tercer|tercera cuarto|cuarta quinto|quinta sexto|sexta septimo|septima "
            + "octavo|octava noveno|novena decimo|decima",
        (-1, "ultimo|ultima"),
        (-2, "penultimo|penultima")
    );

    /// <summary>Places in a list of <paramref name="count"/>; those counted from the end are turned around.</summary>
    public static List<RecognizedNumber> Find(string text, string? culture, int count)
    {
        var ranks = NumberLexicon.Of(culture) == NumberLexicon.Spanish ? spanish : english;
        var found = new List<RecognizedNumber>();
        foreach (Match match in Pattern().Matches(text))
        {
            if (RankOf(match, ranks) is { } rank)
                found.Add(new RecognizedNumber(match.Index, match.Index + match.Length, rank > 0 ? rank : count + 1 + rank));
        }
        return found;
    }

    private static int? RankOf(Match match, FrozenDictionary<string, int> ranks)
    {
        if (match.Groups["fromEnd"].Success)
            return -2;
        if (match.Groups["digits"] is { Success: true, Value: var digits })
            return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) ? rank : null;
        return ranks.TryGetValue(NumberScanner.Fold(match.Value), out var named) ? named : null;
    }

    private static FrozenDictionary<string, int> Ranks(string fromStart, params (int Rank, string Words)[] fromEnd)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        var rank = 1;
        foreach (var spellings in fromStart.Split(' '))
        {
            foreach (var word in spellings.Split('|'))
                ranks.Add(word, rank);
            rank++;
        }
        foreach (var (back, spellings) in fromEnd)
        {
            foreach (var word in spellings.Split('|'))
                ranks.Add(word, back);
        }
        return ranks.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(
        @"\b(?<fromEnd>(second|next)[ -]to[ -]last)\b|(?<![\p{L}\p{N}.,])(?<digits>\d{1,4})(st|nd|rd|th|\.?[ºª°])(?!\p{L})|\p{L}[\p{L}\p{M}]*",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pattern();
}
