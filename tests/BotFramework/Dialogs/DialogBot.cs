using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace AftercareBot.BotFramework.Tests.Dialogs;

/// <summary>A conversation with a dialog as its root, whose state goes through a storage between turns.</summary>
internal sealed class DialogBot
{
    private readonly ConversationState state;
    private readonly IStatePropertyAccessor<DialogState> stack;
    private readonly Dialog root;

    public DialogBot(Dialog root, IStorage? storage = null, string? channel = null, string? locale = null)
    {
        this.root = root;
        state = new ConversationState(storage ?? new MemoryStorage());
        stack = state.CreateProperty<DialogState>("DialogState");
        Adapter = channel is null ? new TestAdapter() : new TestAdapter(channel);
        Adapter.Locale = locale ?? Adapter.Locale;
        Adapter.Use(new AutoSaveStateMiddleware(state));
    }

    public TestAdapter Adapter { get; }

    public TestFlow Flow => new(Adapter, RunAsync);

    /// <summary>What the bot answers, or an empty list.</summary>
    public async Task<IReadOnlyList<Activity>> SayAsync(string text)
    {
        await Adapter.SendTextToBotAsync(text, RunAsync, CancellationToken.None);
        return TakeReplies();
    }

    public async Task<IReadOnlyList<Activity>> SendAsync(Activity activity)
    {
        await Adapter.ProcessActivityAsync(activity, RunAsync);
        return TakeReplies();
    }

    private Task RunAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        root.RunAsync(turnContext, stack, cancellationToken);

    private List<Activity> TakeReplies()
    {
        var replies = Adapter.ActiveQueue.ToList();
        Adapter.ActiveQueue.Clear();
        return replies;
    }
}
