using AftercareBot.Care.Responders;
using AftercareBot.Care.Review;
using AftercareBot.Dialogs.Faq;
using AftercareBot.Knowledge.Review;

namespace AftercareBot.Service.ResponderConsole.Review;

/// <summary>Gathers what the pages of the review list show.</summary>
internal sealed class ReviewReader(IReviewList list, IResponders responders, IKnowledge knowledge)
{
    // More than anybody reads at once; dismissing brings older ones up. A form with the ids of them all stays below its limit.
    private const int MostQuestions = 1000;
    private const int MostEvents = 10;

    public async Task<ReviewReading> ReadAsync(CancellationToken cancellationToken)
    {
        var names = (await responders.ListAsync(cancellationToken)).ToDictionary(account => account.Id, account => account.Name);
        var events = await list.EventsAsync(MostEvents, cancellationToken);
        return new ReviewReading(
            await GroupsAsync(cancellationToken),
            [.. events.Select(done => new ReviewDone(done, names.GetValueOrDefault(done.ResponderId)))]
        );
    }

    /// <summary>The group with a question; null when the question is no longer on the list.</summary>
    public async Task<ReviewGroup?> FindAsync(Guid itemId, CancellationToken cancellationToken) =>
        (await GroupsAsync(cancellationToken)).FirstOrDefault(group => group.Items.Any(item => item.Id == itemId));

    private async Task<IReadOnlyList<ReviewGroup>> GroupsAsync(CancellationToken cancellationToken)
    {
        var items = (await list.ListAsync(MostQuestions, cancellationToken)).ToDictionary(item => item.Id);
        var questions = items.Values.Select(item => new ReviewQuestion(item.Id, item.Text, item.Language, item.At));
        return
        [
            .. QuestionGroups
                .Of(questions, knowledge.Current)
                .Select(group => new ReviewGroup(group.Language, [.. group.Questions.Select(question => items[question.Id])])),
        ];
    }
}
