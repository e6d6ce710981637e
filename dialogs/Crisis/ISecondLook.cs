using AftercareBot.Care.Conversations;
using AftercareBot.Dialogs.Turn;

namespace AftercareBot.Dialogs.Crisis;

/// <summary>Looks again, after the reply, at a message for which nobody is paged. It can only raise what the screen found.</summary>
public interface ISecondLook
{
    /// <summary>Takes a message in and returns at once; it never throws.</summary>
    /// <param name="turn">The turn, already answered.</param>
    /// <param name="conversation">Where the member can be reached later.</param>
    void Offer(MemberTurn turn, StoredReference conversation);
}
