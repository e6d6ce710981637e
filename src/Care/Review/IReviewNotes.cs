namespace AftercareBot.Care.Review;

/// <summary>Takes questions for the review list.</summary>
public interface IReviewNotes
{
    /// <summary>
    /// Takes a question; it is kept later, by a worker. Neither waits nor throws: a list that cannot be written must cost nobody an
    /// answer. The caller gives nothing that the screen marked as a concern or worse.
    /// </summary>
    void Add(ReviewNote note);
}
