namespace AftercareBot.Care.Review;

/// <summary>The questions that the documents did not answer well, for the clinical lead.</summary>
public interface IReviewList
{
    /// <summary>Keeps a question without its personal details, encrypted. One that has no word left is not kept.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key ring cannot be used; nothing is kept readable.</exception>
    Task AddAsync(ReviewNote note, CancellationToken cancellationToken);

    /// <summary>The newest questions, newest first; those whose key is gone are left out.</summary>
    ValueTask<IReadOnlyList<ReviewItem>> ListAsync(int most, CancellationToken cancellationToken);

    /// <summary>Takes questions off the list and writes down who did it and why, in one transaction.</summary>
    /// <param name="ids">The questions; those that are gone already do not count.</param>
    /// <param name="kind">Why.</param>
    /// <param name="responderId">Who.</param>
    /// <param name="file">The draft that was written for them, if one was.</param>
    /// <param name="cancellationToken">Takes it back while it has not begun.</param>
    /// <returns>How many were on the list. A dismissal of none is not written down.</returns>
    Task<int> TakeOffAsync(
        IReadOnlyCollection<Guid> ids,
        ReviewEventKind kind,
        Guid responderId,
        string? file,
        CancellationToken cancellationToken
    );

    /// <summary>What was done last, newest first.</summary>
    ValueTask<IReadOnlyList<ReviewEvent>> EventsAsync(int most, CancellationToken cancellationToken);
}
