using System.Text;

namespace AftercareBot.Safety;

/// <summary>The first pass over a message: folds every character and marks off the words.</summary>
internal static class Folding
{
    /// <summary>Longer runs without a space are no words; cutting them bounds the work that one can cause.</summary>
    private const int LongestWord = 64;

    public static void Fold(ReadOnlySpan<char> text, CharFolder folder, TokenList list)
    {
        var wordStart = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var folded = folder.Fold(text[i]);
            if (folded == CharFolder.Nothing)
                continue;
            if (folded != CharFolder.Space && folded != CharFolder.Many)
            {
                if (wordStart >= 0 && list.FoldedCount - wordStart >= LongestWord)
                    EndWord(list, ref wordStart);
                if (wordStart < 0)
                    wordStart = list.FoldedCount;
                list.Put(folded, i);
                continue;
            }
            if (folded == CharFolder.Space && !char.IsHighSurrogate(text[i]))
            {
                EndWord(list, ref wordStart);
                continue;
            }
            i += FoldSeveral(text, i, folder, list, ref wordStart);
        }
        EndWord(list, ref wordStart);
    }

    /// <summary>Folds a character beyond one unit or with several letters; says how many more units it took.</summary>
    private static int FoldSeveral(ReadOnlySpan<char> text, int at, CharFolder folder, TokenList list, ref int wordStart)
    {
        if (Rune.DecodeFromUtf16(text[at..], out var rune, out var units) != System.Buffers.OperationStatus.Done)
        {
            EndWord(list, ref wordStart);
            return 0;
        }
        if (CharFolder.IsInvisible(rune.Value))
            return units - 1;
        var reading = folder.Several(rune.Value);
        // One letter is a look-alike and belongs to the word; an emoji is a word, or words, of its own.
        var standsAlone = reading.Length != 1 && rune.Value > 0x2000;
        if (standsAlone)
            EndWord(list, ref wordStart);
        foreach (var letter in reading)
        {
            if (letter == ' ')
            {
                EndWord(list, ref wordStart);
                continue;
            }
            if (wordStart < 0)
                wordStart = list.FoldedCount;
            list.Put(letter, at);
        }
        if (standsAlone)
            EndWord(list, ref wordStart);
        return units - 1;
    }

    private static void EndWord(TokenList list, ref int wordStart)
    {
        if (wordStart < 0)
            return;
        var (start, end) = (wordStart, list.FoldedCount);
        wordStart = -1;
        var letters = list.Folded;
        while (end > start && !char.IsAsciiLetterOrDigit(letters[end - 1]))
            end--;
        while (start < end && !IsOpening(letters, start, end))
            start++;
        if (start == end)
            return;
        ref var raw = ref list.AddRaw();
        raw.Start = start;
        raw.Length = end - start;
        for (var i = start; i < end; i++)
            Mark(ref raw, letters[i], i >= start + 2 && letters[i] == letters[i - 1] && letters[i] == letters[i - 2]);
    }

    private static bool IsOpening(char[] letters, int start, int end) =>
        char.IsAsciiLetterOrDigit(letters[start])
        || (letters[start] is '@' or '$' && start + 1 < end && char.IsAsciiLetter(letters[start + 1]));

    private static void Mark(ref RawWord raw, char letter, bool run)
    {
        if (char.IsAsciiLetter(letter))
            raw.HasLetter = true;
        else if (char.IsAsciiDigit(letter))
            raw.HasDigit = true;
        else if (letter == '\'')
            raw.HasApostrophe = true;
        else
            raw.HasSign = true;
        raw.HasRun |= run && !char.IsAsciiDigit(letter);
    }
}
