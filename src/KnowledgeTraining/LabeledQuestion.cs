namespace AftercareBot.KnowledgeTraining;

/// <summary>One line of a question set.</summary>
/// <param name="Language">Two letters.</param>
/// <param name="Kind">covered, uncovered, refer, crisis or differ.</param>
/// <param name="Expected">Identifiers of the entries that answer it, separated by spaces; may be empty.</param>
/// <param name="Text">What a member would type.</param>
internal sealed record LabeledQuestion(string Language, string Kind, string Expected, string Text)
{
    /// <summary>Whether it is kept back from training, for a third of all texts, by a hash that never changes.</summary>
    public bool IsHeldBack => Knowledge.PhraseHash.Of([Text]) % 3 == 0;

    /// <summary>Whether an entry is the right answer.</summary>
    public bool Accepts(string entryId) => Array.IndexOf(Expected.Split(' '), entryId) >= 0;
}
