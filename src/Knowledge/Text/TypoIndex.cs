using System.Numerics;

namespace AftercareBot.Knowledge;

/// <summary>Finds the known word nearest to a misspelled one.</summary>
internal sealed class TypoIndex
{
    private const int ShortestWord = 4;
    private readonly Dictionary<int, List<int>> _byStart = [];
    private readonly IReadOnlyList<Surface> _surfaces;
    private readonly int[] _counts;
    private readonly uint[] _letters;

    /// <summary>Sorts the words by their beginning.</summary>
    /// <param name="surfaces">All known words.</param>
    /// <param name="counts">How often each occurs, by its number; the frequent one wins a tie.</param>
    public TypoIndex(IReadOnlyList<Surface> surfaces, int[] counts)
    {
        _surfaces = surfaces;
        _counts = counts;
        _letters = new uint[surfaces.Count];
        for (var id = 0; id < surfaces.Count; id++)
        {
            var text = surfaces[id].Text;
            _letters[id] = Letters(text);
            if (text.Length < ShortestWord || char.IsDigit(text[0]))
                continue;
            var key = Key(text[0], text.Length);
            if (!_byStart.TryGetValue(key, out var bucket))
                _byStart.Add(key, bucket = []);
            bucket.Add(id);
        }
    }

    /// <summary>The number of the nearest word, or null when none is near enough to be meant.</summary>
    public int? Nearest(string word)
    {
        if (word.Length < ShortestWord || char.IsDigit(word[0]))
            return null;
        var limit = Tolerance(word.Length);
        var best = new Best(limit + 1);
        for (var length = word.Length - limit; length <= word.Length + limit; length++)
        {
            Scan(word, Key(word[0], length), ref best);
            // Two letters changed places at the start, or the first was lost.
            if (word[1] != word[0] && word.Length > 4)
                Scan(word, Key(word[1], length), ref best);
        }

        return best.Distance <= limit ? best.Id : null;
    }

    private static int Tolerance(int length) => length < 8 ? 1 : 2;

    private static int Key(char first, int length) => (first << 8) | length;

    private void Scan(string word, int key, ref Best best)
    {
        if (!_byStart.TryGetValue(key, out var bucket))
            return;
        var letters = Letters(word);
        var limit = Tolerance(word.Length);
        foreach (var id in bucket)
        {
            // One change touches two letters at most; this settles nearly all words without comparing them.
            if (BitOperations.PopCount(letters ^ _letters[id]) > 2 * limit)
                continue;
            var distance = EditDistance.Within(word, _surfaces[id].Text, Math.Min(best.Distance, limit));
            if (distance < best.Distance || (distance == best.Distance && best.Id >= 0 && Count(id) > Count(best.Id)))
                best = new Best(distance, id);
        }
    }

    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var c in word)
            letters |= 1u << (c & 31);
        return letters;
    }

    private int Count(int id) => id < _counts.Length ? _counts[id] : 0;

    private readonly record struct Best(int Distance, int Id = -1);
}
