using System.Data;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.Handoff;

/// <summary>
/// Where a person is spoken to about their case. Who wrote in a group is spoken to alone, and the case moves there: what the person
/// answers is then the case's conversation, and the group is not held.
/// </summary>
internal sealed class PrivateTalk(CareDatabase database, ReferenceProtector references, KeyedHash hash, IServiceProvider services)
{
    /// <summary>
    /// The person's place, opened now when they wrote in a group. The group itself when the channel has no private conversations;
    /// null when the reference cannot be read.
    /// </summary>
    public async Task<StoredReference?> OfAsync(CaseRow row, CancellationToken cancellationToken)
    {
        if (references.TryRead(row.Reference) is not { IsGroup: true } group)
            return references.TryRead(row.Reference);
        // Resolved late: the messenger stands on the channels, which stand on this room.
        var messenger = services.GetRequiredService<IMemberMessenger>();
        if (await messenger.OpenPrivateAsync(group, cancellationToken) is not { } alone)
            return group;
        await MoveAsync(row.Id, alone, cancellationToken);
        return alone;
    }

    /// <summary>From now on everything about the case is said there.</summary>
    /// <returns>False when there is no such open case, or it is in a private conversation already.</returns>
    public Task<bool> MoveAsync(Guid caseId, StoredReference alone, CancellationToken cancellationToken)
    {
        var kept = references.Protect(alone);
        var conversation = hash.OfConversation(alone.Key);
        return database.WriteUrgentAsync(
            transaction =>
            {
                if (CaseRows.Hold(transaction, caseId, database.ForUpdate) is not { ClosedAt: null } row)
                    return false;
                if (references.TryRead(row.Reference) is not { IsGroup: true })
                    return false;
                MoveHandoff(transaction, caseId, conversation);
                CaseRows.Save(transaction, row with { Conversation = conversation, Reference = kept });
                return true;
            },
            cancellationToken
        );
    }

    private static void MoveHandoff(IDbTransaction transaction, Guid caseId, string conversation)
    {
        var parameters = new { caseId, conversation };
        transaction.Connection!.Execute(
            "DELETE FROM handoffs WHERE conversation = @conversation AND case_id <> @caseId",
            parameters,
            transaction
        );
        transaction.Connection!.Execute(
            "UPDATE handoffs SET conversation = @conversation WHERE case_id = @caseId",
            parameters,
            transaction
        );
    }
}
