namespace AftercareBot.Service.ResponderConsole.Review;

/// <summary>All that the page of the list shows.</summary>
/// <param name="Groups">Largest first.</param>
/// <param name="Done">What was done last, newest first.</param>
public sealed record ReviewReading(IReadOnlyList<ReviewGroup> Groups, IReadOnlyList<ReviewDone> Done);
