using System.Threading.Channels;
using AftercareBot.Care.Conversations;
using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Safety;

namespace AftercareBot.Service.SecondLook;

/// <summary>Holds messages until the worker has looked. When it is full the oldest go: the newest say how somebody is now.</summary>
internal sealed class SecondLookQueue(TimeProvider time) : ISecondLook
{
    private const int Most = 256;

    private readonly Channel<LookedAt> waiting = Channel.CreateBounded<LookedAt>(
        new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropOldest }
    );

    public ChannelReader<LookedAt> Waiting => waiting.Reader;

    public void Offer(MemberTurn turn, StoredReference conversation)
    {
        // A concern is on the responders' list already, and a second look can put a message no higher than that.
        if (turn.Risk.Level == RiskLevel.None)
            waiting.Writer.TryWrite(new LookedAt(turn.ScreenedText, turn.Language, conversation, time.GetUtcNow()));
    }
}
