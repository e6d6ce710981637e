namespace AftercareBot.Knowledge;

/// <summary>Lower case without accents, so that "qué" and "que", "Klonopin" and "klonopin" are one word.</summary>
internal static class TextFolding
{
    private const string Accented = "àáâãäåāăąçćčďđèéêëēęěìíîïīıłñńňòóôõöøōřśšşťùúûüūůýÿžźż";
    private const string Plain = "aaaaaaaaacccddeeeeeeeiiiiiilnnnooooooorssstuuuuuuyyzzz";

    private static readonly char[] Table = BuildTable();

    public static char Fold(char c) => c < Table.Length ? Table[c] : char.ToLowerInvariant(c);

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '´' or '`' or '′' or '＇';

    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) => FoldInto(source, span));

    private static void FoldInto(ReadOnlySpan<char> source, Span<char> target)
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = Fold(source[i]);
    }

    private static char[] BuildTable()
    {
        var table = new char[0x180];
        for (var i = 0; i < table.Length; i++)
        {
            var lower = char.ToLowerInvariant((char)i);
            var accent = Accented.IndexOf(lower, StringComparison.Ordinal);
            table[i] = accent < 0 ? lower : Plain[accent];
        }

        return table;
    }
}
