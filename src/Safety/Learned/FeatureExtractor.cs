namespace AftercareBot.Safety;

/// <summary>
/// What the net sees of a message: its words one by one, in pairs, triples and with gaps; the same of their classes, which is what carries over to
/// words never seen; and the letters of each word, which carry over to forms never seen. Punctuation and casing are not seen at all,
/// so they can change nothing.
/// </summary>
internal sealed class FeatureExtractor
{
    private const int SymbolsPerToken = 3;
    private const int MostClassesInPairs = 24;
    private const int AnswerWords = 6;
    private const ulong Begin = 0xB5AD4ECEDA1CE2A9;
    private const ulong End = 0xE9546B49C3A6A7D1;
    private readonly int[] quietClasses;
    private readonly bool[] quiet = new bool[ClassSet.Capacity];

    private readonly Vocabulary vocabulary;
    private readonly WordLetters letters;

    public FeatureExtractor(ClassNames classes, Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        letters = new WordLetters(vocabulary);
        quietClasses = [classes.GetOrAdd("light"), classes.GetOrAdd("common"), classes.GetOrAdd("be"), classes.GetOrAdd("have")];
        foreach (var number in quietClasses)
            quiet[number] = true;
    }

    /// <summary>Fills the list; <paramref name="own"/> is where the message itself begins after the member's earlier ones.</summary>
    public void Extract(ScreenScratch scratch, int own, RuleSet rules)
    {
        var (list, hits, features) = (scratch.Tokens, scratch.Hits, scratch.Features);
        features.Clear();
        var tokens = list.Span;
        AddWords(tokens, list, features);
        features.EndGroup(FeatureGroup.Words);
        AddClasses(tokens, features);
        foreach (var hit in hits)
            features.Add(WordHash.Mix(77, rules.Hash(hit.Rule)), hit.First);
        AddAnswer(tokens, own, scratch.Asked, rules, features);
        AddOwn(tokens, own, features);
        features.EndGroup(FeatureGroup.Classes);
        AddLetters(tokens, list, features);
        features.EndGroup(FeatureGroup.Letters);
    }

    private void AddWords(ReadOnlySpan<Token> tokens, TokenList list, FeatureList features)
    {
        var (before2, before1, stem1) = (Begin, Begin, Begin);
        ulong before3 = Begin;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            var hash = token.Hash;
            features.Add(WordHash.Mix(1, hash), i);
            var pair = WordHash.Mix(before1, hash);
            features.Add(pair, i);
            features.Add(WordHash.Mix(before2, pair), i);
            features.Add(WordHash.Mix(before2 ^ 2, hash), i);
            features.Add(WordHash.Mix(before3 ^ 3, hash), i);
            var stem = Stem(token, list);
            features.Add(WordHash.Mix(4, stem), i);
            features.Add(WordHash.Mix(stem1 ^ 5, stem), i);
            (before3, before2, before1, stem1) = (before2, before1, hash, stem);
        }
        features.Add(WordHash.Mix(before1, End), Math.Max(0, tokens.Length - 1));
        features.Add(WordHash.Mix(6, (ulong)LengthClass(tokens.Length)), 0);
    }

    private void AddClasses(ReadOnlySpan<Token> tokens, FeatureList features)
    {
        Span<ulong> now = stackalloc ulong[SymbolsPerToken];
        Span<ulong> before = stackalloc ulong[SymbolsPerToken];
        Span<ulong> before2 = stackalloc ulong[SymbolsPerToken];
        var (beforeCount, before2Count) = (0, 0);
        ulong lastWord = Begin;
        ClassSet present = default;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            var count = Symbols(token, now);
            present = present.Or(token.Classes);
            for (var a = 0; a < count; a++)
            {
                var symbol = now[a];
                features.Add(WordHash.Mix(11, symbol), i);
                features.Add(WordHash.Mix(lastWord ^ 12, symbol), i);
                for (var b = 0; b < beforeCount; b++)
                {
                    var pair = WordHash.Mix(before[b] ^ 13, symbol);
                    features.Add(pair, i);
                    for (var c = 0; c < before2Count && c < 2; c++)
                        features.Add(WordHash.Mix(before2[c] ^ 14, pair), i);
                }
                for (var c = 0; c < before2Count; c++)
                    features.Add(WordHash.Mix(before2[c] ^ 15, symbol), i);
            }
            for (var b = 0; b < beforeCount; b++)
                features.Add(WordHash.Mix(before[b] ^ 16, token.Hash), i);
            lastWord = token.Hash;
            before.CopyTo(before2);
            now.CopyTo(before);
            (before2Count, beforeCount) = (beforeCount, count);
        }
        AddPairs(present, features);
    }

    /// <summary>A short answer means what the question before it makes of it.</summary>
    private void AddAnswer(ReadOnlySpan<Token> tokens, int own, ReadOnlySpan<bool> asked, RuleSet rules, FeatureList features)
    {
        Span<ulong> symbols = stackalloc ulong[SymbolsPerToken];
        for (var question = 0; question < Math.Min(asked.Length, rules.Scopes.Count); question++)
        {
            if (!asked[question])
                continue;
            var mark = WordHash.Mix(31, rules.QuestionHash(question));
            for (var i = own; i < tokens.Length && i < own + AnswerWords; i++)
            {
                features.Add(WordHash.Mix(mark, tokens[i].Hash), i);
                var count = Symbols(tokens[i], symbols);
                for (var s = 0; s < count; s++)
                    features.Add(WordHash.Mix(mark ^ 1, symbols[s]), i);
            }
        }
    }

    /// <summary>After earlier messages, what this one says counts once more by itself.</summary>
    private void AddOwn(ReadOnlySpan<Token> tokens, int own, FeatureList features)
    {
        if (own == 0)
            return;
        Span<ulong> symbols = stackalloc ulong[SymbolsPerToken];
        for (var i = own; i < tokens.Length; i++)
        {
            features.Add(WordHash.Mix(51, tokens[i].Hash), i);
            var count = Symbols(tokens[i], symbols);
            for (var s = 0; s < count; s++)
                features.Add(WordHash.Mix(52, symbols[s]), i);
        }
    }

    private void AddPairs(in ClassSet present, FeatureList features)
    {
        Span<int> numbers = stackalloc int[MostClassesInPairs + 8];
        var count = present.CopyTo(numbers);
        var kept = 0;
        for (var i = 0; i < count && kept < MostClassesInPairs; i++)
            if (!quiet[numbers[i]])
                numbers[kept++] = numbers[i];
        for (var i = 0; i < kept; i++)
        for (var j = i + 1; j < kept; j++)
            features.Add(WordHash.Mix(((ulong)numbers[i] << 32) | (uint)numbers[j], 17), -1);
    }

    private void AddLetters(ReadOnlySpan<Token> tokens, TokenList list, FeatureList features)
    {
        for (var i = 0; i < tokens.Length; i++)
            if (tokens[i].Word >= 0)
                features.AddPlaces(letters.Of(tokens[i].Word), i);
            else
                WordLetters.Add(list.Letters(tokens[i]), features, i);
    }

    /// <summary>The classes that stand for a token; a word of none stands for itself when it is common, else for any word.</summary>
    private int Symbols(in Token token, Span<ulong> symbols)
    {
        Span<int> numbers = stackalloc int[8];
        var found = token.Classes.CopyTo(numbers);
        var count = 0;
        for (var i = 0; i < found && count < SymbolsPerToken; i++)
            if (!quiet[numbers[i]])
                symbols[count++] = (ulong)numbers[i] + 1000;
        if (count == 0)
            symbols[count++] = found > 0 ? token.Hash : 999;
        return count;
    }

    private ulong Stem(in Token token, TokenList list) =>
        token.Word >= 0 ? letters.Stem(token.Word) : WordLetters.StemOf(list.Letters(token), token.Hash);

    private static int LengthClass(int tokens) => tokens <= 3 ? tokens : 3 + System.Numerics.BitOperations.Log2((uint)tokens / 3);
}
