using System.Runtime.InteropServices;

namespace AftercareBot.Knowledge;

/// <summary>Builds the index of one language, document by document.</summary>
internal sealed class IndexBuilder
{
    private const float SmallestWeight = 0.15f;
    private const float WeakFactor = 0.35f;

    /// <summary>Words of an answer above which it holds too much to say what is asked for.</summary>
    private const int LongestForIntents = 150;
    private readonly string _language;
    private readonly Vocabulary _vocabulary;
    private readonly Lexicon _lexicon;
    private readonly LanguageData _data;
    private readonly TermReader _reader;
    private readonly List<IndexedEntry> _entries = [];
    private readonly List<Phrase> _phrases = [];
    private readonly List<List<RawPosting>?> _postings = [];
    private readonly List<int[]> _lengths = [];
    private readonly Dictionary<int, FieldCounts> _counts = [];
    private readonly long[] _totalLengths = new long[4];
    private readonly IntentTrainer _intents = new();
    private readonly Dictionary<ulong, string?> _outside = [];
    private readonly List<string?> _outsideGroups = [];

    public IndexBuilder(string language, LanguageData data)
    {
        (_language, _data, _lexicon) = (language, data, data.Lexicon);
        _vocabulary = new Vocabulary(_lexicon, language);
        _reader = new TermReader(_vocabulary);
        foreach (var word in data.PatternWords)
            _vocabulary.Surface(word);
    }

    public void Add(Document document)
    {
        foreach (var entry in document.Entries)
        {
            if (document.IsOutside)
                AddOutside(entry);
            else
                Add(document, entry);
        }
    }

    public SearchIndex Build()
    {
        var weights = Weights();
        foreach (var phrase in _phrases)
            phrase.Norm = MathF.Sqrt(phrase.Terms.Sum(t => weights[t] * weights[t]));
        var frozen = Freeze();
        var authored = _phrases.Count(p => !p.IsHeading);
        return new SearchIndex
        {
            Language = _language,
            Vocabulary = _vocabulary,
            Typos = new TypoIndex(_vocabulary.Surfaces, [.. _reader.Counts]),
            Kinds = _data.Kinds,
            Entries = [.. _entries],
            Phrases = [.. _phrases],
            PhraseScale = [.. _phrases.Select(p => p.Norm > 0 ? 1 / p.Norm : 0)],
            TermEntries = frozen,
            TermPhrases = PhrasesByTerm(),
            Weights = weights,
            Near = NearTerms(),
            Exact = ExactPhrases(),
            Outside = _outside,
            ReferGroups = [.. _outsideGroups],
            UnknownWeight = Bm25F.Idf(0, Math.Max(1, _entries.Count)),
            IsAuthored = authored > _entries.Count,
            Intents = authored > _entries.Count ? _intents.Learn(_entries.Count, _outsideGroups.Count) : null,
            TopicTerm = Topic(_vocabulary, frozen, _entries.Count),
        };
    }

    private void Add(Document document, Entry entry)
    {
        var number = _entries.Count;
        var lengths = new int[4];
        var firstPhrase = _phrases.Count;
        _counts.Clear();
        AddPhrase(entry.Heading, Field.Heading, number, lengths);
        foreach (var asked in entry.AlsoAsked)
            AddPhrase(asked, Field.AlsoAsked, number, lengths);
        Count(_reader.Read(entry.Text), Field.Text, lengths);
        if (_reader.Surfaces.Length <= LongestForIntents)
            _intents.Add(number, IntentFeatures.Of(_vocabulary, _reader.Surfaces));
        Count(_reader.Read(document.Title), Field.Tags, lengths);
        foreach (var tag in document.Tags)
            Count(_reader.Read(tag), Field.Tags, lengths);

        foreach (var (term, counts) in _counts)
        {
            while (_postings.Count <= term)
                _postings.Add(null);
            (_postings[term] ??= []).Add(new RawPosting(number, counts));
        }

        for (var field = 0; field < lengths.Length; field++)
            _totalLengths[field] += lengths[field];
        _lengths.Add(lengths);
        _entries.Add(new IndexedEntry(document, entry, firstPhrase, _phrases.Count - firstPhrase));
    }

    private void AddPhrase(string text, Field field, int entry, int[] lengths)
    {
        var terms = _reader.Read(text);
        Count(terms, field, lengths);
        var words = Words();
        _intents.Add(entry, IntentFeatures.Of(_vocabulary, _reader.Surfaces));
        _phrases.Add(
            new Phrase(entry, field == Field.Heading, [.. terms.Distinct()], _data.Kinds.Of(words), PhraseHash.Of(words))
        );
    }

    // Of the text last read, respelled.
    private string[] Words()
    {
        var surfaces = _reader.Surfaces;
        var words = new string[surfaces.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = surfaces[i].Text;
        return words;
    }

    private void AddOutside(Entry entry)
    {
        var group = IntentTrainer.Outside(_outsideGroups.Count);
        _outsideGroups.Add(entry.Refer);
        foreach (var asked in entry.AlsoAsked.Prepend(entry.Heading))
        {
            _reader.Read(asked);
            _intents.Add(group, IntentFeatures.Of(_vocabulary, _reader.Surfaces));
            _outside.TryAdd(PhraseHash.Of(Words()), entry.Refer);
        }
    }

    private void Count(IReadOnlyList<int> terms, Field field, int[] lengths)
    {
        lengths[(int)field] += terms.Count;
        foreach (var term in terms)
        {
            ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, term, out _);
            counts.Count(field);
        }
    }

    private float[] Weights()
    {
        var weights = new float[_vocabulary.TermCount];
        for (var term = 0; term < weights.Length; term++)
        {
            var holding = term < _postings.Count ? _postings[term]?.Count ?? 0 : 0;
            var weight = Math.Max(SmallestWeight, Bm25F.Idf(holding, Math.Max(1, _entries.Count)));
            weights[term] = _vocabulary.IsWeak(term) ? weight * WeakFactor : weight;
        }

        return weights;
    }

    private Postings[] Freeze()
    {
        var averages = new float[4];
        for (var field = 0; field < averages.Length; field++)
            averages[field] = Math.Max(1f, (float)_totalLengths[field] / Math.Max(1, _entries.Count));
        Span<float> relative = stackalloc float[4];
        var frozen = new Postings[_vocabulary.TermCount];
        for (var term = 0; term < frozen.Length; term++)
        {
            if (term >= _postings.Count || _postings[term] is not { } raw)
            {
                frozen[term] = Postings.Empty;
                continue;
            }

            var (entries, impacts) = (new int[raw.Count], new ushort[raw.Count]);
            for (var i = 0; i < raw.Count; i++)
            {
                var lengths = _lengths[raw[i].Entry];
                for (var field = 0; field < averages.Length; field++)
                    relative[field] = lengths[field] / averages[field];
                entries[i] = raw[i].Entry;
                impacts[i] = (ushort)(Bm25F.Impact(raw[i].Counts, relative) * Postings.Scale);
                if (raw[i].Counts[(int)Field.Heading] + raw[i].Counts[(int)Field.AlsoAsked] > 0)
                    impacts[i] |= Postings.InQuestion;
            }

            frozen[term] = new Postings(entries, impacts);
            _postings[term] = null;
        }

        return frozen;
    }

    private int[][] PhrasesByTerm()
    {
        var lists = new List<int>?[_vocabulary.TermCount];
        for (var phrase = 0; phrase < _phrases.Count; phrase++)
        {
            foreach (var term in _phrases[phrase].Terms)
                (lists[term] ??= []).Add(phrase);
        }

        return [.. lists.Select(l => l?.ToArray() ?? [])];
    }

    private Dictionary<int, NearTerm[]> NearTerms()
    {
        var near = new Dictionary<int, List<NearTerm>>();
        foreach (var group in _lexicon.Near)
        {
            var members = group.Members.Select(_vocabulary.FindMember).OfType<int>().Distinct().ToArray();
            foreach (var member in members)
            {
                if (!near.TryGetValue(member, out var others))
                    near.Add(member, others = []);
                others.AddRange(
                    members.Where(m => m != member && !others.Exists(o => o.Term == m)).Select(m => new NearTerm(m, group.Weight))
                );
            }
        }

        return near.ToDictionary(p => p.Key, p => p.Value.ToArray());
    }

    private Dictionary<ulong, int[]> ExactPhrases()
    {
        var exact = new Dictionary<ulong, int[]>(_phrases.Count);
        foreach (var phrase in _phrases)
        {
            ref var entries = ref CollectionsMarshal.GetValueRefOrAddDefault(exact, phrase.Hash, out _);
            if (entries is null)
                entries = [phrase.Entry];
            else if (!entries.Contains(phrase.Entry))
                entries = [.. entries, phrase.Entry];
        }

        return exact;
    }

    private static int Topic(Vocabulary vocabulary, Postings[] postings, int entries)
    {
        var (topic, most) = (Surface.None, entries / 4);
        for (var term = 0; term < postings.Length; term++)
        {
            if (postings[term].Entries.Length > most && vocabulary.ClassOf(term) == "drug")
                (topic, most) = (term, postings[term].Entries.Length);
        }

        return topic;
    }
}
