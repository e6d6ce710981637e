namespace AftercareBot.Dialogs.Words;

/// <summary>The word files cannot be used; the message lists every problem with its file and line.</summary>
public sealed class WordsException(IReadOnlyList<WordProblem> problems)
    : Exception("The words of the bot cannot be used:" + Environment.NewLine + string.Join(Environment.NewLine, problems))
{
    /// <summary>Every problem found, in file order.</summary>
    public IReadOnlyList<WordProblem> Problems { get; } = problems;
}
