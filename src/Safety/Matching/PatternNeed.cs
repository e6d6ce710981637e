namespace AftercareBot.Safety;

/// <summary>Something that a message must hold for a pattern to match it: one of these words, or a word of one of these classes.</summary>
internal sealed class PatternNeed
{
    private readonly int[] words;
    private readonly ClassSet classes;

    public PatternNeed(IReadOnlyList<PatternElement> oneOf)
    {
        words = [.. oneOf.Where(element => element.Kind == ElementKind.Word).Select(element => element.Number).Distinct()];
        foreach (var element in oneOf)
            if (element.Kind == ElementKind.Class)
                classes = classes.Or(ClassSet.Of(element.Number));
    }

    public bool IsMet(MatchList message, in ClassSet present)
    {
        if (((classes.A & present.A) | (classes.B & present.B) | (classes.C & present.C) | (classes.D & present.D)) != 0)
            return true;
        foreach (var word in words)
            if (message.Holds(word))
                return true;
        return false;
    }
}
