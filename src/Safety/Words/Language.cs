namespace AftercareBot.Safety;

/// <summary>The languages the data speak; a set, because a word can belong to both.</summary>
[Flags]
internal enum Language
{
    None = 0,
    English = 1,
    Spanish = 2,
    Both = English | Spanish,
}
