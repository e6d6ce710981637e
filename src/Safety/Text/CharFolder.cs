using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace AftercareBot.Safety;

/// <summary>
/// Reads any character as a plain lower-case letter, digit or in-word sign: Unicode compatibility forms, accents, look-alikes of other
/// scripts, invisible characters, emoji as words.
/// </summary>
internal sealed class CharFolder
{
    /// <summary>The character separates words.</summary>
    public const char Space = ' ';

    /// <summary>The character is not there at all: combining marks, zero-width and directional signs.</summary>
    public const char Nothing = '\u0001';

    /// <summary>The character reads as several letters; ask <see cref="Several"/>.</summary>
    public const char Many = '\u0002';

    private const string InWordSigns = "@$*!|+._-";
    private readonly char[] table = new char[0x10000];
    private readonly ConcurrentDictionary<int, string> several = [];

    public CharFolder(IEnumerable<KeyValuePair<int, string>> looksLike)
    {
        foreach (var (rune, reading) in looksLike)
            if (rune > 0xFFFF || reading.Length != 1)
                several[rune] = reading;
            else
                table[rune] = reading[0];
        foreach (var rune in several.Keys)
            if (rune <= 0xFFFF)
                table[rune] = Many;
        for (var c = 0; c < 128; c++)
            table[c] = FoldAscii((char)c);
    }

    public char Fold(char c)
    {
        var folded = table[c];
        return folded != 0 ? folded : table[c] = FoldRare(c);
    }

    /// <summary>How a character beyond one UTF-16 unit, or one that reads as several letters, reads; empty when it separates.</summary>
    public string Several(int rune)
    {
        if (several.TryGetValue(rune, out var reading))
            return reading;
        return rune switch
        {
            // Mathematical alphabets repeat A-Z a-z every 52 places; the digits end the block.
            >= 0x1D400 and < 0x1D6A4 => LetterAt((rune - 0x1D400) % 52 % 26),
            >= 0x1D7CE and < 0x1D800 => ((rune - 0x1D7CE) % 10).ToString(CultureInfo.InvariantCulture),
            >= 0x1F130 and < 0x1F14A => LetterAt(rune - 0x1F130),
            >= 0x1F150 and < 0x1F16A => LetterAt(rune - 0x1F150),
            >= 0x1F170 and < 0x1F18A => LetterAt(rune - 0x1F170),
            >= 0x1F1E6 and < 0x1F200 => LetterAt(rune - 0x1F1E6),
            _ => "",
        };
    }

    /// <summary>Whether the rune beyond one UTF-16 unit is invisible: a tag, a variation selector, a skin tone.</summary>
    public static bool IsInvisible(int rune) => rune is >= 0xE0000 and < 0xE0200 or >= 0x1F3FB and <= 0x1F3FF;

    private static string LetterAt(int place) => ((char)('a' + place)).ToString();

    private static char FoldAscii(char c)
    {
        if (char.IsAsciiLetterUpper(c))
            return (char)(c | 0x20);
        if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '\'' || InWordSigns.Contains(c, StringComparison.Ordinal))
            return c;
        return c is >= '\t' and <= '\r' or >= ' ' ? Space : Nothing;
    }

    private static readonly string Apostrophes = "\u2018\u2019\u201B\u02BC\u02B9\u00B4\u0060\uFF07\u2032";

    private char FoldRare(char c)
    {
        if (Apostrophes.Contains(c, StringComparison.Ordinal))
            return '\'';
        if (c is '\u2010' or '\u2011' or '\u2012' or '\u00AD')
            return c == '\u00AD' ? Nothing : '-';
        var kind = char.GetUnicodeCategory(c);
        if (
            kind
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
                or UnicodeCategory.Control
        )
            return Nothing;
        // Noncharacters such as U+FFFF are unassigned, and normalisation refuses them.
        if (kind is UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
            return Space;
        return FoldDecomposed(c);
    }

    private char FoldDecomposed(char c)
    {
        var decomposed = c.ToString().Normalize(NormalizationForm.FormKD);
        var kept = new StringBuilder();
        foreach (var part in decomposed)
        {
            var folded = part < 128 ? FoldAscii(part) : LooksLike(part);
            if (char.IsAsciiLetterOrDigit(folded))
                kept.Append(folded);
        }
        if (kept.Length == 1)
            return kept[0];
        if (kept.Length == 0)
            return Space;
        several[c] = kept.ToString();
        return Many;
    }

    private char LooksLike(char part)
    {
        var lower = char.ToLowerInvariant(part);
        return table[lower] is var known && char.IsAsciiLetterOrDigit(known) ? known : Space;
    }
}
