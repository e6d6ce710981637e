using System.Text;

namespace AftercareBot.Knowledge;

/// <summary>
/// Cuts a passage into parts that can be quoted, and tells why others cannot: a list that was announced and is not there, or has
/// lost items, is worse than none.
/// </summary>
internal static class QuoteUnits
{
    public const string EmptyList = "empty-list";
    public const string BrokenList = "broken-list";
    private const int LongestItem = 80;

    /// <summary>The parts that may be quoted, in order.</summary>
    /// <param name="text">The passage; blank lines matter.</param>
    /// <param name="guard">What must not be said.</param>
    /// <param name="rejected">Takes each part left out, with the reason; may be null.</param>
    public static List<QuoteUnit> Of(string text, ReplyGuard guard, Action<string, string>? rejected)
    {
        var units = new List<QuoteUnit>();
        var blocks = Blocks.Of(text);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Kind == BlockKind.Paragraph)
                i = AddParagraph(blocks, i, units, guard, rejected);
            else
                AddBlock(Written(block), units, guard, rejected);
        }

        return units;
    }

    private static int AddParagraph(
        List<Block> blocks,
        int index,
        List<QuoteUnit> units,
        ReplyGuard guard,
        Action<string, string>? rejected
    )
    {
        var sentences = blocks[index]
            .Lines.SelectMany(l => Sentences.Of(l).Select((s, i) => (Text: s, IsFirst: i == 0)))
            .ToList();
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i].Text;
            if (!Announces(sentence))
                AddSentence(sentence, sentences[i].IsFirst, units, guard, rejected);
            else if (i < sentences.Count - 1)
                rejected?.Invoke(sentence, EmptyList);
            else
                return AddAnnounced(sentence, blocks, index, units, guard, rejected);
        }

        return index;
    }

    private static int AddAnnounced(
        string announcement,
        List<Block> blocks,
        int index,
        List<QuoteUnit> units,
        ReplyGuard guard,
        Action<string, string>? rejected
    )
    {
        var next = index + 1;
        if (next < blocks.Count && blocks[next].Kind != BlockKind.Paragraph)
        {
            AddBlock(announcement + "\n\n" + Written(blocks[next]), units, guard, rejected);
            return next;
        }

        var list = new StringBuilder(announcement).Append('\n');
        var isBroken = false;
        while (next < blocks.Count && blocks[next] is { Kind: BlockKind.Paragraph, Lines: [var item] } && IsItem(item))
        {
            isBroken |= blocks[next].BlankLinesBefore > 1;
            list.Append("\n- ").Append(item);
            next++;
        }

        // The blank lines after the last item count too: what is missing may be the end.
        isBroken |= next < blocks.Count && blocks[next].BlankLinesBefore > 1 && next > index + 1;
        if (next - index - 1 < 2)
        {
            rejected?.Invoke(announcement, EmptyList);
            return next - 1;
        }

        if (isBroken)
            rejected?.Invoke(announcement, BrokenList);
        else
            AddBlock(list.ToString(), units, guard, rejected);
        return next - 1;
    }

    private static string Written(Block block) =>
        string.Join('\n', block.Kind == BlockKind.List ? block.Lines.Select(ListLine) : block.Lines);

    private static string ListLine(string line) => Blocks.ItemText(line) is { Length: > 0 } item ? $"- {item}" : $"  {line}";

    private static bool Announces(string sentence)
    {
        var text = sentence.AsSpan().TrimEnd("0123456789 ");
        return text.Length > 0 && text[^1] == ':';
    }

    private static bool IsItem(string line) =>
        line.Length <= LongestItem && line[^1] is not ('.' or '?' or '!') && !Announces(line);

    private static void AddSentence(
        string sentence,
        bool startsParagraph,
        List<QuoteUnit> units,
        ReplyGuard guard,
        Action<string, string>? rejected
    )
    {
        if (guard.Objection(sentence) is { } objection)
            rejected?.Invoke(sentence, objection);
        else if (sentence.AsSpan().IndexOfAny(" \n") > 0 || sentence[^1] is '.' or '!')
            units.Add(new QuoteUnit(sentence, false, startsParagraph));
    }

    private static void AddBlock(string text, List<QuoteUnit> units, ReplyGuard guard, Action<string, string>? rejected)
    {
        if (guard.Objection(text) is { } objection)
            rejected?.Invoke(text, objection);
        else
            units.Add(new QuoteUnit(text, true, true));
    }
}
