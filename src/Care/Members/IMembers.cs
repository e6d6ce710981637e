using AftercareBot.Care.Conversations;

namespace AftercareBot.Care.Members;

/// <summary>The members, and what they may ask about their own data.</summary>
public interface IMembers
{
    /// <summary>The member behind a channel's user, made at the first call. The channel's id is kept encrypted and found by a keyed hash.</summary>
    ValueTask<Member> GetOrAddAsync(string channelId, string channelUserId, CancellationToken cancellationToken);

    /// <summary>Writes locale, country, time zone and consent.</summary>
    /// <returns>False when the member is not there (any more).</returns>
    Task<bool> UpdateAsync(Member member, CancellationToken cancellationToken);

    /// <summary>Everything that is kept about the member.</summary>
    /// <param name="memberId">The member.</param>
    /// <param name="conversation">The conversation the member asks in; its transcript belongs to the export.</param>
    /// <param name="cancellationToken">Stops before the next read.</param>
    /// <returns>Null when there is no such member.</returns>
    ValueTask<MemberExport?> ExportAsync(Guid memberId, ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes the member, their safety plan and check-ins, the conversation's transcript and the text of closed cases. A case that is open keeps what a
    /// responder needs until it is closed: nobody in danger is made unreachable by a deletion.
    /// </summary>
    /// <returns>True when nothing is left; false when an open case still holds what it needs.</returns>
    Task<bool> EraseAsync(Guid memberId, ConversationKey conversation, CancellationToken cancellationToken);
}
