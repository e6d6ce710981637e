using AftercareBot.Dialogs.State;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Welcome;
using AftercareBot.Dialogs.Words;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace AftercareBot.Dialogs.Faq;

/// <summary>Takes a thumb, says thanks, and gives the other choices back.</summary>
public sealed class ThumbDialog : Dialog
{
    /// <summary>The dialog's id.</summary>
    public const string DialogId = "thumb";

    private readonly BotWords words;
    private readonly ReviewNoter noter;
    private readonly IStatePropertyAccessor<ConversationData> conversation;

    /// <summary>A dialog that notes what did not help.</summary>
    public ThumbDialog(BotWords words, ReviewNoter noter, IStatePropertyAccessor<ConversationData> conversation)
        : base(DialogId)
    {
        this.words = words;
        this.noter = noter;
        this.conversation = conversation;
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
        var isUp = Thumbs.Of(Replies.Resolve(turn.Text, data), data, words.Texts) == true;
        var wasOffered = Thumbs.AreOffered(data, words.Texts);
        var text = words.Texts.Get(isUp ? FaqWords.ThankedUp : FaqWords.ThankedDown, turn.Language);
        await dc.Context.SendActivityAsync(Replies.WithChoices(turn, data, text, Left(data, turn, isUp)), cancellationToken);
        // A button of an answer long ago says nothing about the last one.
        if (!isUp && wasOffered)
            noter.NotHelpful(dc.Context, data.LastEntryId);
        return await dc.EndDialogAsync(cancellationToken: cancellationToken);
    }

    // Who was not helped is offered a person first.
    private IReadOnlyList<string> Left(ConversationData data, MemberTurn turn, bool isUp)
    {
        var left = Thumbs.Without(data.Choices, words.Texts);
        if (isUp)
            return left;
        var humans = Languages.All.Select(language => words.Texts.Get(WelcomeWords.Human, language));
        return [words.Texts.Get(WelcomeWords.Human, turn.Language), .. left.Except(humans, StringComparer.Ordinal)];
    }
}
