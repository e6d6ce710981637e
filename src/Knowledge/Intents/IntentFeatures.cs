using System.Runtime.InteropServices;

namespace AftercareBot.Knowledge;

/// <summary>
/// What the intent model sees of a text: its terms and the stems of its words, each once. Filler counts too: "how" and "is it" tell
/// apart what shares all its other words. Pairs of words and letters were tried and added nothing.
/// </summary>
internal static class IntentFeatures
{
    public static int[] Of(Vocabulary vocabulary, ReadOnlySpan<Surface> surfaces)
    {
        var keys = new List<int>(surfaces.Length * 2);
        vocabulary.Terms(surfaces, keys, static (found, term, _) => AddOnce(found, OfTerm(term)));
        foreach (var surface in surfaces)
        {
            if (surface.Stem >= 0)
                AddOnce(keys, OfStem(surface.Stem));
        }

        return [.. keys];
    }

    /// <summary>Terms have even numbers, stems odd ones.</summary>
    public static int OfTerm(int term) => term * 2;

    private static int OfStem(int stem) => (stem * 2) + 1;

    private static void AddOnce(List<int> keys, int key)
    {
        if (!CollectionsMarshal.AsSpan(keys).Contains(key))
            keys.Add(key);
    }
}
