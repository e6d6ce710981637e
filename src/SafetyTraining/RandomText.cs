using System.Text;

namespace AftercareBot.SafetyTraining;

/// <summary>Makes inputs that nobody would type: broken surrogates, one word a thousand times, signs inside words, other scripts.</summary>
internal sealed class RandomText(int seed)
{
    private static readonly string[] Pieces =
    [
        "i",
        "want",
        "to",
        "die",
        "pills",
        "took",
        "not",
        "k1ll",
        "myself",
        "💊",
        "quiero",
        "morir",
        "..",
        "a-a-a",
        "''",
        "\uD83D",
        "\uDE00",
        "\u200D",
        "\u0301",
        "ﬁ",
        "𝓴𝓲𝓵𝓵",
        "кill",
        "40",
        "mg",
        "aaaaaaaa",
        "@$!*",
        "\0",
        "\n",
        "ñ",
        "👩‍👩‍👧",
        "iwanttodie",
        "x",
        "0x1F",
        "۳",
        "｜",
        "klonopin",
        "{",
        "}",
    ];

    private readonly Random random = new(seed);
    private readonly StringBuilder text = new();

    public string Next()
    {
        text.Clear();
        var length = random.Next(random.Next(10) == 0 ? 400 : 40);
        var repeated = random.Next(20) == 0 ? Pieces[random.Next(Pieces.Length)] : null;
        for (var i = 0; i < length; i++)
        {
            if (repeated is not null)
                text.Append(repeated);
            else if (random.Next(4) == 0)
                text.Append((char)random.Next(1, 0x10000));
            else
                text.Append(Pieces[random.Next(Pieces.Length)]);
            if (random.Next(3) > 0)
                text.Append(' ');
        }
        return text.ToString();
    }
}
