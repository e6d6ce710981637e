using System.Runtime.InteropServices;

namespace AftercareBot.Knowledge;

/// <summary>
/// All words of one language: what each stands for. Grows while documents are indexed; only read afterwards, so it may then be
/// shared by threads.
/// </summary>
internal sealed class Vocabulary
{
    private readonly Lexicon _lexicon;
    private readonly Stemmer _stemmer;
    private readonly Dictionary<string, int> _surfaceIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _surfaceLookup;
    private readonly List<Surface> _surfaces = [];
    private readonly Dictionary<string, int> _stemIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _termIds = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly List<string> _classes = [];
    private readonly List<bool> _weak = [];
    private readonly Dictionary<string, string> _canonicalByStem = new(StringComparer.Ordinal);
    private readonly HashSet<string> _weakStems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _commonStems = new(StringComparer.Ordinal);
    private readonly FormTrie _forms = new();

    public Vocabulary(Lexicon lexicon, string language)
    {
        _lexicon = lexicon;
        _stemmer = Stemmer.For(language);
        _surfaceLookup = _surfaceIds.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in lexicon.Weak)
            _weakStems.Add(_stemmer.Stem(word));
        foreach (var word in lexicon.Common)
            _commonStems.Add(_stemmer.Stem(word));
        foreach (var form in lexicon.Forms)
            AddForm(form);
        foreach (var form in lexicon.Forms)
        {
            foreach (var word in form.Words)
                Surface(word);
        }
    }

    public int TermCount => _terms.Count;

    public IReadOnlyList<Surface> Surfaces => _surfaces;

    public string Term(int id) => _terms[id];

    /// <summary>The lexicon class of a term, such as "drug"; empty for most.</summary>
    public string ClassOf(int term) => _classes[term];

    public bool IsWeak(int term) => _weak[term];

    public Surface SurfaceAt(int id) => _surfaces[id];

    /// <summary>The word's number, adding it when new.</summary>
    public int Surface(ReadOnlySpan<char> word)
    {
        if (_surfaceLookup.TryGetValue(word, out var id))
            return id;
        var text = new string(word);
        id = _surfaces.Count;
        _surfaceIds.Add(text, id);
        _surfaces.Add(Describe(text, adding: true));
        return id;
    }

    /// <summary>The word's number, or null when no document and no lexicon has it.</summary>
    public int? Find(ReadOnlySpan<char> word) => _surfaceLookup.TryGetValue(word, out var id) ? id : null;

    /// <summary>What a word that is in no document stands for, through its stem.</summary>
    public Surface Describe(string word) => Describe(word, adding: false);

    public int? FindTerm(string name) => _termIds.TryGetValue(name, out var id) ? id : null;

    /// <summary>The term a lexicon entry names, for its groups.</summary>
    public int? FindMember(string member) =>
        FindTerm(member.Contains('_', StringComparison.Ordinal) ? member : Canonical(_stemmer.Stem(member)));

    public bool IsFiller(string word) => _lexicon.Filler.Contains(word);

    /// <summary>Whether the lexicon has the word as right, so that it is not taken for a misspelling.</summary>
    public bool IsKnown(string word) => _lexicon.Known.Contains(word) || _lexicon.Common.Contains(word);

    public bool IsCommon(string word) => _lexicon.Common.Contains(word) || _commonStems.Contains(_stemmer.Stem(word));

    public string Respell(string word) => _lexicon.Spelling.GetValueOrDefault(word, word);

    /// <summary>Calls back with each term in order, multi-word forms as one.</summary>
    public void Terms<TState>(ReadOnlySpan<Surface> surfaces, TState state, Action<TState, int, int> found)
    {
        for (var i = 0; i < surfaces.Length; )
        {
            var (length, canonical) = _forms.Longest(surfaces[i..]);
            if (length > 0)
            {
                found(state, canonical, i);
                i += length;
                continue;
            }

            if (surfaces[i].Term >= 0)
                found(state, surfaces[i].Term, i);
            i++;
        }
    }

    private Surface Describe(string text, bool adding)
    {
        if (_lexicon.Spelling.TryGetValue(text, out var spelled))
            text = spelled;
        var stem = _stemmer.Stem(text);
        var stemId = adding ? Number(_stemIds, stem) : _stemIds.GetValueOrDefault(stem, Knowledge.Surface.None);
        if (_lexicon.Filler.Contains(text))
            return new Surface(text, stemId, Knowledge.Surface.None);
        var canonical = Canonical(stem);
        if (adding)
            return new Surface(text, stemId, Term(canonical, ""));
        return new Surface(text, stemId, _termIds.GetValueOrDefault(canonical, Knowledge.Surface.None));
    }

    private string Canonical(string stem) => _canonicalByStem.GetValueOrDefault(stem, stem);

    private void AddForm(LexiconForm form)
    {
        var canonical = form.Canonical.Contains('_', StringComparison.Ordinal) ? form.Canonical : _stemmer.Stem(form.Canonical);
        var term = Term(canonical, form.Class);
        if (form.Words.Length == 1)
        {
            _canonicalByStem[_stemmer.Stem(form.Words[0])] = canonical;
            return;
        }

        var stems = new int[form.Words.Length];
        for (var i = 0; i < stems.Length; i++)
            stems[i] = Number(_stemIds, _stemmer.Stem(form.Words[i]));
        _forms.Add(stems, term);
    }

    private int Term(string name, string termClass)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_termIds, name, out var exists);
        if (exists)
        {
            if (termClass.Length > 0)
                _classes[id] = termClass;
            return id;
        }

        id = _terms.Count;
        _terms.Add(name);
        _classes.Add(termClass);
        _weak.Add(_weakStems.Contains(name));
        return id;
    }

    private static int Number(Dictionary<string, int> ids, string key)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, key, out var exists);
        if (!exists)
            id = ids.Count - 1;
        return id;
    }
}
