using System.Numerics;

namespace AftercareBot.Safety;

/// <summary>All patterns, each filed under the rarest word or class it needs, so that a message wakes only the few it could match.</summary>
internal sealed class PatternSet
{
    private readonly Pattern[] patterns;
    private readonly int[]?[] byWord;
    private readonly int[]?[] byClass;
    private readonly ClassSet anchorClasses;
    private readonly int notClass;
    private readonly int lightClass;

    public PatternSet(IReadOnlyList<Pattern> patterns, Vocabulary vocabulary, ClassNames classes)
    {
        this.patterns = [.. patterns];
        notClass = classes.GetOrAdd("not");
        lightClass = classes.GetOrAdd("light");
        var words = new List<int>?[vocabulary.Count];
        var kinds = new List<int>?[ClassSet.Capacity];
        for (var i = 0; i < patterns.Count; i++)
            foreach (var anchor in patterns[i].Anchors.Distinct())
                ((anchor.Kind == ElementKind.Word ? words : kinds)[anchor.Number] ??= []).Add(i);
        byWord = Array.ConvertAll(words, list => list?.ToArray());
        byClass = Array.ConvertAll(kinds, list => list?.ToArray());
        for (var i = 0; i < byClass.Length; i++)
            if (byClass[i] is not null)
                anchorClasses = anchorClasses.Or(ClassSet.Of(i));
    }

    public int Count => patterns.Length;

    public Pattern this[int number] => patterns[number];

    /// <summary>Finds every match, negated ones marked by a complemented last place; in time linear in the number of tokens.</summary>
    public void Find(ReadOnlySpan<Token> tokens, MatchList matches)
    {
        matches.Begin(patterns.Length, byWord.Length);
        var (bloom, present) = Survey(tokens, byWord.Length, matches);
        Span<int> classNumbers = stackalloc int[24];
        for (var at = 0; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens[at];
            if (token.Word >= 0 && token.Word < byWord.Length && byWord[token.Word] is { } anchored)
                Try(anchored, at, tokens, bloom, present, matches);
            var count = And(token.Classes, anchorClasses).CopyTo(classNumbers);
            for (var i = 0; i < count; i++)
                Try(byClass[classNumbers[i]]!, at, tokens, bloom, present, matches);
        }
    }

    private static (ulong Bloom, ClassSet Present) Survey(ReadOnlySpan<Token> tokens, int words, MatchList matches)
    {
        ulong bloom = 0;
        ClassSet present = default;
        foreach (ref readonly var token in tokens)
        {
            if (token.Word >= 0 && token.Word < words)
            {
                bloom |= PatternParser.BloomBit(token.Word);
                matches.See(token.Word);
            }
            present = present.Or(token.Classes);
        }
        return (bloom, present);
    }

    private static ClassSet And(in ClassSet a, in ClassSet b) => new(a.A & b.A, a.B & b.B, a.C & b.C, a.D & b.D);

    private void Try(int[] candidates, int at, ReadOnlySpan<Token> tokens, ulong bloom, in ClassSet present, MatchList matches)
    {
        foreach (var number in candidates)
        {
            var pattern = patterns[number];
            if ((pattern.RequiredWords & ~bloom) != 0 || !Holds(present, pattern.RequiredClasses))
                continue;
            if (!AreMet(pattern.Needs, matches, present))
                continue;
            var end = Math.Min(tokens.Length, at + pattern.Longest);
            var begin = matches.Enter(number, Math.Max(0, at - pattern.Longest + 1), end, pattern.Longest);
            if (begin < end)
                Run(number, begin, end, tokens, matches);
        }
    }

    private static bool AreMet(PatternNeed[] needs, MatchList matches, in ClassSet present)
    {
        foreach (var need in needs)
            if (!need.IsMet(matches, present))
                return false;
        return true;
    }

    private static bool Holds(in ClassSet present, in ClassSet required) =>
        ((required.A & ~present.A) | (required.B & ~present.B) | (required.C & ~present.C) | (required.D & ~present.D)) == 0;

    private void Run(int number, int begin, int end, ReadOnlySpan<Token> tokens, MatchList matches)
    {
        var pattern = patterns[number];
        Span<int> starts = stackalloc int[64];
        Span<int> nextStarts = stackalloc int[64];
        ulong active = 0;
        for (var at = begin; at < end; at++)
        {
            ref readonly var token = ref tokens[at];
            var first = !pattern.FromStart || at == 0 ? pattern.First : 0;
            var next = Step(pattern, token, active, starts, nextStarts);
            for (var fresh = first & ~next; fresh != 0; fresh &= fresh - 1)
            {
                var place = BitOperations.TrailingZeroCount(fresh);
                if (!pattern.Elements[place].Accepts(token))
                    continue;
                next |= 1UL << place;
                nextStarts[place] = at;
            }
            active = next;
            var swap = starts;
            starts = nextStarts;
            nextStarts = swap;
            var reached = active & pattern.Last;
            if (reached == 0 && at == tokens.Length - 1)
                reached = BeforeEnd(pattern, active);
            if (reached == 0)
                continue;
            var start = starts[BitOperations.TrailingZeroCount(reached)];
            if (matches.Add(new(number, start, at), IsNegated(tokens, start)) >= MatchList.MostPerPattern)
                return;
        }
    }

    /// <summary>The places after which the pattern only wants the message to end.</summary>
    private static ulong BeforeEnd(Pattern pattern, ulong active)
    {
        ulong found = 0;
        for (var rest = active; rest != 0; rest &= rest - 1)
        {
            var from = BitOperations.TrailingZeroCount(rest);
            for (var after = pattern.Follow[from] & pattern.Last; after != 0; after &= after - 1)
                if (pattern.Elements[BitOperations.TrailingZeroCount(after)].Kind == ElementKind.End)
                    found |= 1UL << from;
        }
        return found;
    }

    private static ulong Step(Pattern pattern, in Token token, ulong active, Span<int> starts, Span<int> nextStarts)
    {
        ulong next = 0;
        for (var rest = active; rest != 0; rest &= rest - 1)
        {
            var from = BitOperations.TrailingZeroCount(rest);
            var reachable = pattern.Follow[from];
            if (token.Continues && pattern.Elements[from].Kind == ElementKind.Class)
                reachable |= 1UL << from;
            for (reachable &= ~next; reachable != 0; reachable &= reachable - 1)
            {
                var place = BitOperations.TrailingZeroCount(reachable);
                if (!pattern.Elements[place].Accepts(token))
                    continue;
                next |= 1UL << place;
                nextStarts[place] = starts[from];
            }
        }
        return next;
    }

    /// <summary>A "not" governs what follows it across words that carry no meaning of their own.</summary>
    private bool IsNegated(ReadOnlySpan<Token> tokens, int start)
    {
        for (var at = start - 1; at >= 0 && at >= start - 5; at--)
        {
            if (tokens[at].Classes.Has(notClass))
                return true;
            if (!tokens[at].Classes.Has(lightClass))
                return false;
        }
        return false;
    }
}
