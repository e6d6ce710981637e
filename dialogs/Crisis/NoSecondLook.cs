using AftercareBot.Care.Conversations;
using AftercareBot.Dialogs.Turn;

namespace AftercareBot.Dialogs.Crisis;

/// <summary>For a service that asks nobody else: the screen's word is the last.</summary>
public sealed class NoSecondLook : ISecondLook
{
    /// <inheritdoc/>
    public void Offer(MemberTurn turn, StoredReference conversation) { }
}
