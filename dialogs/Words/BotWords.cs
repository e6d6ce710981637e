using AftercareBot.Dialogs.Coping;
using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.Faq;
using AftercareBot.Dialogs.Handoff;
using AftercareBot.Dialogs.Intents;
using AftercareBot.Dialogs.Sms;
using AftercareBot.Dialogs.Welcome;

namespace AftercareBot.Dialogs.Words;

/// <summary>Everything that the dialogs say, read and checked at once.</summary>
/// <param name="Texts">The short texts.</param>
/// <param name="Replies">The answers to danger.</param>
/// <param name="Exercises">The coping exercises.</param>
/// <param name="Intents">The phrases that steer the bot.</param>
public sealed record BotWords(WordBook Texts, CrisisReplyBook Replies, ExerciseBook Exercises, IntentBook Intents)
{
    /// <summary>Reads the words from the folder <c>dialogs</c> beside the executable.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="more">Texts that others than the dialogs say from the same folder.</param>
    /// <exception cref="WordsException">Something is missing or broken; every problem of every file is listed.</exception>
    public static BotWords Load(string folder, params IEnumerable<WordKey> more)
    {
        var problems = new List<WordProblem>();
        WordKey[] keys =
        [
            .. CrisisWords.All,
            .. CopingWords.All,
            .. FaqWords.All,
            .. WelcomeWords.All,
            .. HandoffWords.All,
            .. SmsWords.All,
            .. more,
        ];
        var texts = Try(() => WordBook.Load(folder, keys), problems);
        var replies = Try(() => CrisisReplyBook.Load(folder), problems);
        var exercises = Try(() => ExerciseBook.Load(folder), problems);
        var intents = Try(() => IntentBook.Load(folder), problems);
        if (problems.Count > 0)
            throw new WordsException(problems);
        return new BotWords(texts!, replies!, exercises!, intents!);
    }

    private static T? Try<T>(Func<T> load, List<WordProblem> problems)
        where T : class
    {
        try
        {
            return load();
        }
        catch (WordsException exception)
        {
            problems.AddRange(exception.Problems);
            return null;
        }
    }
}
