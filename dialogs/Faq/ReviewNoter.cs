using AftercareBot.Care.Conversations;
using AftercareBot.Care.Review;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Knowledge;
using AftercareBot.Safety;
using Microsoft.Bot.Builder;

namespace AftercareBot.Dialogs.Faq;

/// <summary>
/// Puts on the review list what the documents did not answer well. The last question of each member is kept in memory only, so
/// that a thumb can say which it means; the stored state of a conversation holds nothing that a member wrote.
/// </summary>
public sealed class ReviewNoter(IReviewNotes notes, IKnowledge knowledge, TimeProvider time)
{
    private const int MostRemembered = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<(ConversationKey Conversation, string UserId), AnsweredQuestion> answered = [];
    private readonly Queue<(ConversationKey Conversation, string UserId)> order = [];

    /// <summary>Takes what became of a question.</summary>
    public void Asked(ITurnContext context, string question, Answer answer)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(answer);
        // What a person in trouble writes is for the responders, who see it with the case; never for a list of questions.
        var isForReview = MemberTurn.Of(context).Risk.Level < RiskLevel.Concern;
        switch (answer.Outcome)
        {
            case AnswerOutcome.Answer:
                Remember(KeyOf(context), new AnsweredQuestion(answer.EntryId, isForReview ? question : null, answer.Language));
                break;
            case AnswerOutcome.Clarify when isForReview:
                Add(ReviewReason.Clarify, question, answer.Language, entryId: null);
                break;
            case AnswerOutcome.NotCovered when isForReview:
                Add(ReviewReason.NotCovered, question, answer.Language, entryId: null);
                break;
        }
    }

    /// <summary>Takes that the last answer did not help.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="lastEntryId">The entry that answered, for when the question was forgotten.</param>
    public void NotHelpful(ITurnContext context, string? lastEntryId)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (MemberTurn.Of(context).Risk.Level >= RiskLevel.Concern)
            return;
        if (Forget(KeyOf(context)) is { } last)
        {
            if (last.Text is { } text)
                Add(ReviewReason.NotHelpful, text, last.Language, last.EntryId);
        }
        else if (lastEntryId is not null && knowledge.Current.Show(lastEntryId) is { Sources: [var source, ..] } shown)
        {
            // After a restart the stored question stands for the one that was asked.
            Add(ReviewReason.NotHelpful, source.Heading, shown.Language, lastEntryId);
        }
    }

    private static (ConversationKey Conversation, string UserId) KeyOf(ITurnContext context) =>
        (ActivityKeys.ConversationOf(context.Activity), context.Activity.From?.Id ?? "");

    private void Add(ReviewReason reason, string text, string language, string? entryId) =>
        notes.Add(new ReviewNote(reason, text, language, entryId, time.GetUtcNow()));

    private void Remember((ConversationKey Conversation, string UserId) key, AnsweredQuestion question)
    {
        lock (gate)
        {
            if (!answered.ContainsKey(key))
                order.Enqueue(key);
            answered[key] = question;
            while (order.Count > MostRemembered)
                answered.Remove(order.Dequeue());
        }
    }

    private AnsweredQuestion? Forget((ConversationKey Conversation, string UserId) key)
    {
        lock (gate)
        {
            // Its place in the order stays, so that a key is never in it twice.
            if (!answered.TryGetValue(key, out var question))
                return null;
            answered[key] = question with { Text = null };
            return question;
        }
    }
}
