namespace AftercareBot.Safety;

/// <summary>What one place of a pattern accepts: a word, one of several words, any word of a class, any word at all, or the end of the message.</summary>
internal readonly record struct PatternElement(ElementKind Kind, int Number, int[]? Words = null)
{
    public bool Accepts(in Token token) =>
        Kind switch
        {
            ElementKind.Word => token.Word == Number,
            ElementKind.AnyOf => token.Word >= 0 && Array.BinarySearch(Words!, token.Word) >= 0,
            ElementKind.Class => token.Classes.Has(Number),
            // A gap does not leap over a "not": it would turn the meaning round.
            ElementKind.Any => !token.Classes.Has(Number),
            _ => false,
        };
}
