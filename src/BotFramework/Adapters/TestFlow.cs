using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>
/// A conversation as a chain of steps. A flow does not change: each step makes a new one, and nothing runs before
/// <see cref="StartTestAsync"/> is awaited.
/// </summary>
public class TestFlow
{
    private readonly TestAdapter adapter;
    private readonly BotCallbackHandler? callback;
    private readonly Func<Task> steps;

    /// <summary>Creates a flow of a step after another flow.</summary>
    public TestFlow(Func<Task> testTask, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        steps = testTask;
        adapter = flow.adapter;
        callback = flow.callback;
    }

    /// <summary>Creates an empty flow.</summary>
    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null)
    {
        this.adapter = adapter;
        this.callback = callback;
        steps = () => Task.CompletedTask;
    }

    /// <summary>Creates an empty flow with a bot.</summary>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync) { }

    /// <summary>Runs the steps.</summary>
    public Task StartTestAsync() => steps();

    /// <summary>The user says something.</summary>
    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => adapter.SendTextToBotAsync(userSays, Callback, CancellationToken.None));
    }

    /// <summary>The user or the channel sends an activity.</summary>
    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => adapter.ProcessActivityAsync((Activity)userActivity, Callback));
    }

    /// <summary>The user joins the conversation.</summary>
    public TestFlow SendConversationUpdate()
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded = [adapter.Conversation.User ?? new ChannelAccount()];
        return Send(update);
    }

    /// <summary>Time passes, in milliseconds.</summary>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    /// <summary>Time passes.</summary>
    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan, TimeProvider.System));

    /// <summary>The user says something and the bot answers just that.</summary>
    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>The user says something and the bot answers with such an activity.</summary>
    public TestFlow Test(
        string userSays,
        IActivity expected,
        [CallerMemberName] string? description = null,
        uint timeout = 3000
    ) => Send(userSays).AssertReply(expected, description, timeout);

    /// <summary>The user says something and the answer passes a check.</summary>
    public TestFlow Test(
        string userSays,
        Action<IActivity> validateActivity,
        [CallerMemberName] string? description = null,
        uint timeout = 3000
    ) => Send(userSays).AssertReply(validateActivity, description, timeout);

    /// <summary>A conversation that was recorded, said again: each reply of the bot is compared by a check.</summary>
    public TestFlow Test(
        IEnumerable<IActivity> activities,
        ValidateReply validateReply,
        [CallerMemberName] string? description = null,
        uint timeout = 3000
    )
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(validateReply);
        var flow = this;
        foreach (var activity in activities)
        {
            flow = IsOfTheBot(activity)
                ? flow.AssertReply(actual => validateReply(activity, actual), description, timeout)
                : flow.Send(activity);
        }
        return flow;
    }

    /// <summary>The bot says just that; white space around is ignored.</summary>
    /// <param name="expected">The words.</param>
    /// <param name="description">What to say when it is something else.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    public TestFlow AssertReply(string expected, string? description = null, uint timeout = 3000) =>
        AssertReply(adapter.MakeActivity(expected), description ?? expected, timeout);

    /// <summary>The bot sends an activity of the same type and, in a message, the same text.</summary>
    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            actual =>
            {
                Require(string.Equals(expected.Type, actual.Type, StringComparison.Ordinal), description, expected, actual);
                var isSameText = string.Equals(TextOf(expected), TextOf(actual), StringComparison.Ordinal);
                Require(isSameText, description, expected, actual);
            },
            description,
            timeout
        );
    }

    /// <summary>The bot sends an activity that a comparer finds equal.</summary>
    public TestFlow AssertReply(
        IActivity expected,
        IEqualityComparer<IActivity> equalityComparer,
        [CallerMemberName] string? description = null,
        uint timeout = 3000
    )
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(equalityComparer);
        return AssertReply(
            actual => Require(equalityComparer.Equals(expected, actual), description, expected, actual),
            description,
            timeout
        );
    }

    /// <summary>The bot sends an activity that passes a check, which throws otherwise.</summary>
    public TestFlow AssertReply(
        Action<IActivity> validateActivity,
        [CallerMemberName] string? description = null,
        uint timeout = 3000
    )
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(await NextReplyAsync(timeout)));
    }

    /// <summary>The bot says something with these words in it.</summary>
    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            actual =>
                Require(TextOf(actual)?.Contains(expected, StringComparison.Ordinal) == true, description, expected, actual),
            description,
            timeout
        );
    }

    /// <summary>The bot says one of these.</summary>
    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            actual =>
            {
                var said = TextOf(actual);
                var isCandidate = Array.Exists(candidates, words => string.Equals(words, said, StringComparison.Ordinal));
                Require(isCandidate, description, string.Join('\n', candidates), actual);
            },
            description,
            timeout
        );
    }

    /// <summary>The bot says nothing while the whole time passes, in milliseconds.</summary>
    public TestFlow AssertNoReply([CallerMemberName] string? description = null, uint timeout = 3000) =>
        Then(async () =>
        {
            try
            {
                Require(false, description, "no reply", await NextReplyAsync(timeout));
            }
            catch (TaskCanceledException)
            {
                // Nothing came: as it should be.
            }
        });

    private BotCallbackHandler Callback => callback ?? ((_, _) => Task.CompletedTask);

    private static bool IsOfTheBot(IActivity activity) =>
        string.Equals(activity.From?.Role, RoleTypes.Bot, StringComparison.OrdinalIgnoreCase);

    private static string? TextOf(IActivity activity) => activity.AsMessageActivity()?.Text?.Trim();

    private static void Require(bool isRight, string? description, IActivity expected, IActivity actual) =>
        Require(isRight, description, $"{expected.Type} {TextOf(expected)}", actual);

    private static void Require(bool isRight, string? description, string expected, IActivity actual)
    {
        if (!isRight)
            throw new InvalidOperationException(
                $"{description}:\nExpected: {expected}\nReceived: {actual.Type} {TextOf(actual)}"
            );
    }

    private TestFlow Then(Func<Task> step) =>
        new(
            async () =>
            {
                await steps();
                await step();
            },
            this
        );

    private async Task<IActivity> NextReplyAsync(uint timeout)
    {
        var patience = System.Diagnostics.Debugger.IsAttached ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(timeout);
        using var timer = new CancellationTokenSource(patience, TimeProvider.System);
        return await adapter.GetNextReplyAsync(timer.Token);
    }
}
