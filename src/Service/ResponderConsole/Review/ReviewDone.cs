using AftercareBot.Care.Review;

namespace AftercareBot.Service.ResponderConsole.Review;

/// <summary>Something that was done with the list.</summary>
/// <param name="Event">What.</param>
/// <param name="Who">The name of the one who did it; null when the account is gone.</param>
public sealed record ReviewDone(ReviewEvent Event, string? Who);
