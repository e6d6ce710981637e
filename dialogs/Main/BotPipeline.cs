using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.Handoff;
using AftercareBot.Dialogs.Turn;
using Microsoft.Bot.Builder;

namespace AftercareBot.Dialogs.Main;

/// <summary>The walk of every message, the same on every channel: the crisis screen first.</summary>
public sealed class BotPipeline(
    CrisisMiddleware crisis,
    TraceFilter traces,
    ConversationGate gate,
    TranscriptMiddleware transcript,
    HandoffMiddleware handoff,
    TurnFailure failure
)
{
    /// <summary>Puts the walk into an adapter, once.</summary>
    public void Install(BotAdapter adapter)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        adapter.Use(crisis).Use(traces).Use(gate).Use(transcript).Use(handoff);
        adapter.OnTurnError = failure.HandleAsync;
    }
}
