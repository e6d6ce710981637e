using System.Globalization;

namespace AftercareBot.Safety;

/// <summary>
/// Compiles the pattern notation: <c>word</c>, <c>{class}</c>, <c>(this|or that)</c>, <c>maybe?</c>, <c>..</c> up to three
/// words, <c>..5</c> up to five, <c>&lt;</c> the message begins, <c>&gt;</c> it ends.
/// </summary>
internal sealed class PatternParser(Vocabulary vocabulary, ClassNames classes, WordReader words, Language language)
{
    private const int MostPlaces = 64;
    private const int DefaultGap = 3;
    private static readonly string[] Separators = ["(", ")", "|", "{", "}", "?", "<", ">"];
    private readonly List<PatternElement> elements = [];
    private readonly List<ulong> follow = [];
    private List<string> symbols = [];
    private int next;

    /// <summary>The compiled pattern; throws <see cref="FormatException"/> with what is wrong.</summary>
    public Pattern Parse(string source, int owner)
    {
        elements.Clear();
        follow.Clear();
        symbols = Symbols(source);
        next = 0;
        var fromStart = Take("<");
        var whole = Sequence();
        if (next < symbols.Count)
            throw new FormatException($"“{symbols[next]}” does not fit in “{source}”");
        if (whole.Optional)
            throw new FormatException($"“{source}” would match nothing at all");
        var (requiredClasses, requiredWords) = Requirements(whole.Required);
        return new Pattern
        {
            Source = source,
            Elements = [.. elements],
            Follow = [.. follow],
            First = whole.First,
            Last = whole.Last,
            Longest = whole.Longest,
            FromStart = fromStart,
            Anchors = whole.Anchors,
            RequiredClasses = requiredClasses,
            RequiredWords = requiredWords,
            Needs = [.. whole.Groups.Select(group => new PatternNeed(group))],
            Owner = owner,
        };
    }

    public static ulong BloomBit(int word) => 1UL << (int)((uint)word * 2654435769u >> 26);

    private static (ClassSet Classes, ulong Words) Requirements(List<PatternElement> required)
    {
        ClassSet classSet = default;
        ulong bloom = 0;
        foreach (var element in required)
            if (element.Kind == ElementKind.Class)
                classSet = classSet.Or(ClassSet.Of(element.Number));
            else if (element.Kind == ElementKind.Word)
                bloom |= BloomBit(element.Number);
        return (classSet, bloom);
    }

    private static List<string> Symbols(string source)
    {
        var spaced = source;
        foreach (var separator in Separators)
            spaced = spaced.Replace(separator, $" {separator} ", StringComparison.Ordinal);
        return [.. spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private bool Take(string symbol)
    {
        if (next >= symbols.Count || !string.Equals(symbols[next], symbol, StringComparison.Ordinal))
            return false;
        next++;
        return true;
    }

    private PatternPart Sequence()
    {
        PatternPart? whole = null;
        while (next < symbols.Count && symbols[next] is not (")" or "|"))
        {
            var item = Item();
            if (Take("?"))
                item = item with { Optional = true, Anchors = [], AnchorCost = int.MaxValue, Required = [], Groups = [] };
            whole = whole is null ? item : Join(whole, item);
        }
        return whole ?? throw new FormatException("an empty pattern or alternative");
    }

    private PatternPart Item()
    {
        if (Take("("))
            return Alternatives();
        if (Take("{"))
            return Class();
        var symbol = symbols[next++];
        if (symbol.StartsWith("..", StringComparison.Ordinal))
            return Gap(symbol);
        if (symbol is ">")
            return Single(new PatternElement(ElementKind.End, 0), int.MaxValue - 1) with { Anchors = [], Required = [] };
        if (symbol is "}" or "?" or "<")
            throw new FormatException($"“{symbol}” in the wrong place");
        return words
            .Read(symbol, language)
            .Select(word => Single(new PatternElement(ElementKind.Word, word), PatternCosts.OfWord(vocabulary[word].Text)))
            .Aggregate(Join);
    }

    private PatternPart Alternatives()
    {
        PatternPart? whole = null;
        var single = new SortedSet<int>();
        do
        {
            if (TakeSingleWord() is { } word)
                single.Add(word);
            else
                whole = Either(whole, Sequence());
        } while (Take("|"));
        if (!Take(")"))
            throw new FormatException("a bracket does not close");
        if (single.Count > 0)
            whole = Either(whole, OneOf([.. single]));
        return whole!.Optional ? whole with { Anchors = [], AnchorCost = int.MaxValue, Groups = [] } : whole;
    }

    /// <summary>Alternatives of one word share a place, so that long lists stay short automata.</summary>
    private int? TakeSingleWord()
    {
        if (next + 1 >= symbols.Count || symbols[next + 1] is not ("|" or ")") || Array.IndexOf(Separators, symbols[next]) >= 0)
            return null;
        if (symbols[next].StartsWith("..", StringComparison.Ordinal))
            return null;
        var read = words.Read(symbols[next], language);
        if (read.Count != 1)
            return null;
        next++;
        return read[0];
    }

    private PatternPart OneOf(int[] numbers)
    {
        if (numbers.Length == 1)
            return Single(new PatternElement(ElementKind.Word, numbers[0]), PatternCosts.OfWord(vocabulary[numbers[0]].Text));
        var part = Single(
            new PatternElement(ElementKind.AnyOf, 0, numbers),
            numbers.Sum(word => PatternCosts.OfWord(vocabulary[word].Text))
        );
        List<PatternElement> anchors = [.. numbers.Select(word => new PatternElement(ElementKind.Word, word))];
        return part with { Anchors = anchors, Required = [], Groups = [anchors] };
    }

    private static PatternPart Either(PatternPart? one, PatternPart other)
    {
        if (one is null)
            return other with { Required = [] };
        var anchored = one.Anchors.Count > 0 && other.Anchors.Count > 0;
        return new PatternPart(
            one.First | other.First,
            one.Last | other.Last,
            one.Optional || other.Optional,
            Math.Max(one.Longest, other.Longest)
        )
        {
            Anchors = anchored ? [.. one.Anchors, .. other.Anchors] : [],
            AnchorCost = anchored ? (int)Math.Min(int.MaxValue, (long)one.AnchorCost + other.AnchorCost) : int.MaxValue,
            Groups = anchored
                ?
                [
                    [.. one.Anchors, .. other.Anchors],
                ]
                : [],
        };
    }

    private PatternPart Class()
    {
        PatternPart? whole = null;
        do
        {
            var name = next < symbols.Count ? symbols[next++] : "";
            var number = classes.Find(name);
            if (number < 0)
                throw new FormatException($"no word class is named “{name}”");
            var single = Single(new PatternElement(ElementKind.Class, number), PatternCosts.OfClass(name));
            whole = whole is null
                ? single
                : new PatternPart(whole.First | single.First, whole.Last | single.Last, false, 1)
                {
                    Anchors = [.. whole.Anchors, .. single.Anchors],
                    AnchorCost = whole.AnchorCost + single.AnchorCost,
                    Groups =
                    [
                        [.. whole.Anchors, .. single.Anchors],
                    ],
                };
        } while (Take("|"));
        if (!Take("}"))
            throw new FormatException("a class must read {name} or {one|other}");
        // A phrase of the lexicon counts as one word.
        return whole with { Longest = 3 };
    }

    private PatternPart Gap(string symbol)
    {
        var length = DefaultGap;
        if (symbol.Length > 2 && (!int.TryParse(symbol[2..], CultureInfo.InvariantCulture, out length) || length is < 1 or > 12))
            throw new FormatException($"“{symbol}” is no gap; write .. or ..1 to ..12");
        PatternPart? whole = null;
        for (var i = 0; i < length; i++)
        {
            var any = Single(new PatternElement(ElementKind.Any, classes.GetOrAdd("not")), 0) with
            {
                Optional = true,
                Anchors = [],
                AnchorCost = int.MaxValue,
                Required = [],
            };
            whole = whole is null ? any : Join(whole, any);
        }
        return whole!;
    }

    private PatternPart Single(PatternElement element, int cost)
    {
        if (elements.Count == MostPlaces)
            throw new FormatException("too long: split it into two patterns");
        var bit = 1UL << elements.Count;
        elements.Add(element);
        follow.Add(0);
        return new PatternPart(bit, bit, false, 1)
        {
            Anchors = [element],
            AnchorCost = cost,
            Required = [element],
        };
    }

    private PatternPart Join(PatternPart left, PatternPart right)
    {
        for (var i = 0; i < follow.Count; i++)
            if ((left.Last >> i & 1) != 0)
                follow[i] |= right.First;
        var anchor = Cost(left) <= Cost(right) ? left : right;
        return new PatternPart(
            left.First | (left.Optional ? right.First : 0),
            right.Last | (right.Optional ? left.Last : 0),
            left.Optional && right.Optional,
            left.Longest + right.Longest
        )
        {
            Anchors = anchor.Anchors,
            AnchorCost = Cost(anchor),
            Required = [.. left.Required, .. right.Required],
            Groups = [.. left.Groups, .. right.Groups],
        };
    }

    private static int Cost(PatternPart part) => part.Anchors.Count == 0 ? int.MaxValue : part.AnchorCost;
}
