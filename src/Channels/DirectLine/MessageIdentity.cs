using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;

namespace AftercareBot.Channels.DirectLine;

/// <summary>
/// Knows a message that a client sends again because the answer to the first time was lost on the way: it gets the id that it had.
/// The client's own id is not enough, for some clients count from one at every start, and a call for help must not pass for an old
/// one; so the same words must have been written at the same moment, too.
/// </summary>
internal static class MessageIdentity
{
    private const int Bytes = 16;

    /// <summary>The id that the message has whenever it comes; null when the client gives no way to tell.</summary>
    public static string? Of(Activity posted, TokenClaims claims)
    {
        if (posted.LocalTimestamp is not { } written || !posted.TryGetChannelData<ClientData>(out var client))
            return null;
        if ((client?.MessageId ?? client?.ClientActivityId) is not { Length: > 0 } id)
            return null;
        var parts = string.Join(
            '\u001f',
            claims.ConversationId,
            id,
            written.UtcTicks.ToString(CultureInfo.InvariantCulture),
            posted.Text
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)).AsSpan(0, Bytes));
    }
}
