using System.Collections.Frozen;
using static Microsoft.Bot.Builder.Dialogs.Recognition.NumberWordKind;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>How a language writes numbers. Words are without accents.</summary>
internal sealed class NumberLexicon
{
    public static readonly NumberLexicon English = new(
        groupSeparator: ',',
        decimalSeparator: '.',
        (
            Small,
            0,
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                + "seventeen eighteen nineteen"
        ),
        (Tens, 20, "twenty thirty forty fifty sixty seventy eighty ninety"),
        (Multiplier, 100, "hundred|hundreds"),
        (Multiplier, 12, "dozen|dozens"),
        (Scale, 1_000, "thousand|thousands"),
        (Scale, 1_000_000, "million|millions"),
        (Scale, 1_000_000_000, "billion|billions"),
        (Joiner, 0, "and"),
        (Article, 1, "a|an"),
        (Point, 0, "point"),
        (Minus, 0, "minus|negative")
    );

    public static readonly NumberLexicon Spanish = new(
        groupSeparator: '.',
        decimalSeparator: ',',
        (
            Small,
            0,
            "cero uno|un|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis "
                + "diecisiete dieciocho diecinueve veinte veintiuno|veintiun|veintiuna veintidos veintitres veinticuatro veinticinco "
                + "veintiseis veintisiete veintiocho veintinueve"
        ),
        (Tens, 30, "treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
        (
            Hundreds,
            100,
            "cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas "
                + "quinientos|quinientas seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas "
                + "novecientos|novecientas"
        ),
        (Multiplier, 12, "docena|docenas"),
        (Scale, 1_000, "mil|miles"),
        (Scale, 1_000_000, "millon|millones"),
        (Joiner, 0, "y"),
        (Point, 0, "coma|punto"),
        (Minus, 0, "menos")
    );

    private readonly FrozenDictionary<string, NumberWord> words;

    private NumberLexicon(
        char groupSeparator,
        char decimalSeparator,
        params (NumberWordKind Kind, decimal First, string Words)[] families
    )
    {
        GroupSeparator = groupSeparator;
        DecimalSeparator = decimalSeparator;
        var all = new Dictionary<string, NumberWord>(StringComparer.Ordinal);
        foreach (var (kind, first, family) in families)
        {
            var step = kind switch
            {
                Tens => 10,
                Hundreds => 100,
                _ => 1,
            };
            var value = first;
            foreach (var spellings in family.Split(' '))
            {
                foreach (var word in spellings.Split('|'))
                    all.Add(word, new NumberWord(kind, value));
                value += step;
            }
        }
        words = all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Between groups of three digits.</summary>
    public char GroupSeparator { get; }

    /// <summary>Before the decimals.</summary>
    public char DecimalSeparator { get; }

    public static NumberLexicon Of(string? culture) =>
        culture is not null && culture.StartsWith("es", StringComparison.OrdinalIgnoreCase) ? Spanish : English;

    public NumberWord? Find(string word) => words.TryGetValue(word, out var found) ? found : null;
}
