using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.Handoff;
using AftercareBot.Dialogs.Turn;
using Microsoft.Bot.Builder;

namespace AftercareBot.Service.Hosting;

/// <summary>The walk of every message, the same on every channel: the crisis screen first.</summary>
internal sealed class BotPipeline(
    CrisisMiddleware crisis,
    ConversationGate gate,
    TranscriptMiddleware transcript,
    HandoffMiddleware handoff,
    TurnFailure failure
)
{
    public void Install(BotAdapter adapter)
    {
        adapter.Use(crisis).Use(gate).Use(transcript).Use(handoff);
        adapter.OnTurnError = failure.HandleAsync;
    }
}
