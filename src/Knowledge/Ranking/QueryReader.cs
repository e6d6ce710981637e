using System.Runtime.InteropServices;

namespace AftercareBot.Knowledge;

/// <summary>Reads a question with the words of an index: respells, corrects misspellings, finds the terms.</summary>
internal static class QueryReader
{
    private const float TypoCertainty = 0.85f;

    /// <summary>A short or everyday word that no document has is more likely a slip or chat than the subject.</summary>
    private const float ShortUnknownFactor = 0.35f;

    public static Query Read(SearchIndex index, IReadOnlyList<string> rawWords)
    {
        var vocabulary = index.Vocabulary;
        var words = new List<string>(rawWords.Count);
        var surfaces = new List<Surface>(rawWords.Count);
        var certainties = new List<float>(rawWords.Count);
        var respelled = new string[rawWords.Count];
        for (var i = 0; i < respelled.Length; i++)
        {
            respelled[i] = vocabulary.Respell(rawWords[i]);
            AddWord(index, respelled[i], words, surfaces, certainties);
        }

        var terms = new List<QueryTerm>(surfaces.Count);
        var state = new Reading(index, terms, certainties);
        vocabulary.Terms(CollectionsMarshal.AsSpan(surfaces), state, static (s, term, at) => s.Add(term, at));
        for (var i = 0; i < surfaces.Count; i++)
        {
            if (surfaces[i].Term == Surface.None && !vocabulary.IsFiller(words[i]))
                terms.Add(Unknown(index, words[i]));
        }

        var mass = terms.Sum(t => t.Weight);
        var unknown = terms
            .Where(t => t.Term == Surface.None || index.TermEntries[t.Term].Entries.Length == 0)
            .Sum(t => t.Weight);
        return new Query
        {
            Words = words,
            Terms = [.. terms],
            Kinds = index.Kinds.Of(words),
            Hash = PhraseHash.Of(respelled),
            IntentKeys = IntentFeatures.Of(vocabulary, CollectionsMarshal.AsSpan(surfaces)),
            Mass = mass,
            UnknownShare = mass > 0 ? unknown / mass : 0,
            TypoShare = words.Count > 0 ? (float)certainties.Count(c => c < 1) / words.Count : 0,
        };
    }

    private static void AddWord(
        SearchIndex index,
        string word,
        List<string> words,
        List<Surface> surfaces,
        List<float> certainties
    )
    {
        var vocabulary = index.Vocabulary;
        if (vocabulary.Find(word) is { } id)
        {
            Add(vocabulary.SurfaceAt(id), 1);
            return;
        }

        var described = vocabulary.Describe(word);
        if (described.Term != Surface.None || vocabulary.IsFiller(word) || vocabulary.IsKnown(word))
        {
            Add(described, 1);
            return;
        }

        if (Shortened(word) is { } shorter && vocabulary.Find(shorter) is { } found)
            Add(vocabulary.SurfaceAt(found), 1);
        else if (index.Typos.Nearest(word) is { } near)
            Add(vocabulary.SurfaceAt(near), TypoCertainty);
        else if (Halves(vocabulary, word) is var (first, second))
        {
            Add(vocabulary.SurfaceAt(first), TypoCertainty);
            Add(vocabulary.SurfaceAt(second), TypoCertainty);
        }
        else
        {
            Add(described, 1);
        }

        void Add(Surface surface, float certainty)
        {
            words.Add(surface.Text);
            surfaces.Add(surface);
            certainties.Add(certainty);
        }
    }

    // "soooo" → "so": three or more of a letter are never spelling.
    private static string? Shortened(string word)
    {
        Span<char> buffer = stackalloc char[Words.MaxLength];
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var run = i;
            while (run + 1 < word.Length && word[run + 1] == word[i])
                run++;
            buffer[length++] = word[i];
            if (run - i == 1)
                buffer[length++] = word[i];
            i = run;
        }

        return length < word.Length ? new string(buffer[..length]) : null;
    }

    // "coldturkey" → "cold", "turkey".
    private static (int First, int Second)? Halves(Vocabulary vocabulary, string word)
    {
        const int shortest = 4;
        for (var cut = shortest; cut <= word.Length - shortest; cut++)
        {
            if (vocabulary.Find(word.AsSpan(0, cut)) is { } first && vocabulary.Find(word.AsSpan(cut)) is { } second)
                return (first, second);
        }

        return null;
    }

    private static QueryTerm Unknown(SearchIndex index, string word)
    {
        var weight = index.UnknownWeight;
        if (word.Length < 4 || char.IsDigit(word[0]) || index.Vocabulary.IsCommon(word))
            weight *= ShortUnknownFactor;
        return new QueryTerm(Surface.None, weight, 1, false);
    }

    private sealed class Reading(SearchIndex index, List<QueryTerm> terms, List<float> certainties)
    {
        public void Add(int term, int at)
        {
            foreach (var other in terms)
            {
                if (other.Term == term)
                    return;
            }

            var isDrug = index.Vocabulary.ClassOf(term) == "drug";
            terms.Add(new QueryTerm(term, index.Weights[term], certainties[at], isDrug));
        }
    }
}
