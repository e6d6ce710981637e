namespace AftercareBot.Safety;

internal enum ElementKind
{
    Word,
    AnyOf,
    Class,
    Any,
    End,
}
