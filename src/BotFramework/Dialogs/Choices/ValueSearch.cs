namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One search for values in an utterance, word by word.</summary>
internal sealed class ValueSearch
{
    private const int DefaultMaxDistance = 2;

    private readonly string utterance;
    private readonly FindValuesOptions options;
    private readonly TokenizerFunction tokenize;
    private readonly List<Token> words;

    public ValueSearch(string utterance, FindValuesOptions options)
    {
        this.utterance = utterance;
        this.options = options;
        tokenize = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        words = tokenize(utterance, options.Locale);
    }

    public List<ModelResult<FoundValue>> Run(List<SortedValue> values)
    {
        var candidates = new List<Candidate>();
        foreach (var value in values.OrderByDescending(value => value.Value.Length))
            AddCandidates(value, candidates);
        return WithoutOverlap(candidates).OrderBy(candidate => candidate.First).Select(candidate => ToResult(candidate)).ToList();
    }

    private void AddCandidates(SortedValue value, List<Candidate> candidates)
    {
        var sought = tokenize(value.Value.Trim(), options.Locale);
        for (var from = 0; Match(value, sought, from) is { } candidate; from = candidate.Last + 1)
            candidates.Add(candidate);
    }

    private Candidate? Match(SortedValue value, List<Token> sought, int from)
    {
        var maxDistance = options.MaxTokenDistance ?? DefaultMaxDistance;
        var matched = 0;
        var deviation = 0;
        var first = -1;
        var last = -1;
        var next = from;
        foreach (var token in sought)
        {
            var position = words.FindIndex(
                next,
                word => string.Equals(word.Normalized, token.Normalized, StringComparison.Ordinal)
            );
            var distance = matched == 0 ? 0 : position - next;
            if (position < 0 || distance > maxDistance)
                continue;
            matched++;
            deviation += distance;
            next = position + 1;
            first = first < 0 ? position : first;
            last = position;
        }
        if (matched == 0 || (matched < sought.Count && !options.AllowPartialMatches))
            return null;
        var completeness = (float)matched / sought.Count;
        var accuracy = (float)matched / (matched + deviation);
        return new Candidate(value, first, last, completeness * accuracy);
    }

    private static IEnumerable<Candidate> WithoutOverlap(List<Candidate> candidates)
    {
        var takenIndexes = new HashSet<int>();
        var takenWords = new HashSet<int>();
        foreach (var candidate in candidates.OrderByDescending(candidate => candidate.Score))
        {
            var span = Enumerable.Range(candidate.First, candidate.Last - candidate.First + 1).ToList();
            if (takenIndexes.Contains(candidate.Value.Index) || span.Exists(takenWords.Contains))
                continue;
            takenIndexes.Add(candidate.Value.Index);
            takenWords.UnionWith(span);
            yield return candidate;
        }
    }

    private ModelResult<FoundValue> ToResult(Candidate found) =>
        Find.ToResult(utterance, found.Value, words[found.First].Start, words[found.Last].End, found.Score);

    private sealed record Candidate(SortedValue Value, int First, int Last, float Score);
}
