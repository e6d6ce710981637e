namespace AftercareBot.Knowledge;

/// <summary>A way of saying a canonical word: "k pin" for clonazepam.</summary>
internal sealed record LexiconForm(string[] Words, string Canonical, string Class);
