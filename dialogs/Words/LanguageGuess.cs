using System.Collections.Frozen;

namespace AftercareBot.Dialogs.Words;

/// <summary>Tells English from Spanish by the small words that each cannot do without.</summary>
public static class LanguageGuess
{
    // Words that stand in both languages ("no", "a", "me", "he") tell nothing and are left out.
    private static readonly FrozenSet<string> English = Words(
        "the i im my you your is are was am it its to of and what how can cant should do does dont did will if on in at for with this that they she his her we have has been not but so just from when why who there want need take took feel today now up out about"
    );

    private static readonly FrozenSet<string> Spanish = Words(
        "el la los las un una de del que en y es esta estoy por para con se mi su te lo le al pero como cuando porque ya muy mas si yo tu ella nos son fue ha hay tengo tiene quiero puedo puede hola gracias ayuda necesito hoy ahora soy eres estas tomar cuanto donde quien nada todo bien voy mato matar matarme morir morirme suicidarme sobredosis pastillas"
    );

    /// <summary>"en" or "es" when the words of the text say so clearly, otherwise null.</summary>
    public static string? Of(string text)
    {
        var english = 0;
        var spanish = text.AsSpan().ContainsAny("¿¡ñÑ") ? 2 : 0;
        foreach (var word in PhraseText.Fold(text).Split(' '))
        {
            if (English.Contains(word))
                english++;
            else if (Spanish.Contains(word))
                spanish++;
        }

        if (english == spanish)
            return null;
        return english > spanish ? "en" : "es";
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
