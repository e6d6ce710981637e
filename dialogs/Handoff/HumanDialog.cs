using AftercareBot.Care.Handoff;
using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.State;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Words;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Dialogs.Handoff;

/// <summary>Asks the responders for a person, and says honestly whether one could be told.</summary>
public sealed partial class HumanDialog : Dialog
{
    /// <summary>The dialog's id.</summary>
    public const string DialogId = "human";

    // Asking again within this time does not page again.
    private static readonly TimeSpan AskedWindow = TimeSpan.FromMinutes(15);

    private readonly BotWords words;
    private readonly IHandoffs handoffs;
    private readonly IStatePropertyAccessor<ConversationData> conversation;
    private readonly TimeProvider time;
    private readonly ILogger<HumanDialog> logger;

    /// <summary>A dialog that tells the responders through <paramref name="handoffs"/>.</summary>
    public HumanDialog(
        BotWords words,
        IHandoffs handoffs,
        IStatePropertyAccessor<ConversationData> conversation,
        TimeProvider time,
        ILogger<HumanDialog> logger
    )
        : base(DialogId)
    {
        this.words = words;
        this.handoffs = handoffs;
        this.conversation = conversation;
        this.time = time;
        this.logger = logger;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc,
        object? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dc);
        var turn = MemberTurn.Of(dc.Context);
        var data = await conversation.GetAsync(dc.Context, () => new ConversationData(), cancellationToken);
        var key = await RequestAsync(dc, data, turn);
        data.Choices = [];
        var numbers = HelpLineTexts.For(turn.Numbers, turn.Style, turn.Language);
        var text = Placeholders.Fill(words.Texts.Get(key, turn.Language), numbers);
        await dc.Context.SendActivityAsync(Replies.Text(text), cancellationToken);
        return await dc.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private async Task<WordKey> RequestAsync(DialogContext dc, ConversationData data, MemberTurn turn)
    {
        try
        {
            var handoff = await handoffs.GetAsync(ActivityKeys.ConversationOf(dc.Context.Activity), CancellationToken.None);
            var isWaiting = handoff.State != HandoffState.None && time.GetUtcNow() - data.HumanRequestedAt < AskedWindow;
            // In a group the one who asked before may have been somebody else.
            if (isWaiting && !turn.IsGroup)
                return HandoffWords.RequestedAgain;

            // A client that hangs up has still asked for a person.
            var reference = ActivityKeys.ReferenceOf(dc.Context.Activity, turn);
            var request = await handoffs.RequestHumanAsync(reference, memberId: null, turn.Text, CancellationToken.None);
            if (request.IsSomebodyOnCall)
                data.HumanRequestedAt = time.GetUtcNow();
            return request.IsSomebodyOnCall ? HandoffWords.Requested : HandoffWords.NotReached;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.NotRequested(logger, exception);
            return HandoffWords.NotReached;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A member's wish for a person could not be handed to the responders")]
        public static partial void NotRequested(ILogger logger, Exception exception);
    }
}
