using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.Handoff;
using AftercareBot.Dialogs.Sms;
using AftercareBot.Dialogs.Turn;
using Microsoft.Bot.Builder;

namespace AftercareBot.Dialogs.Main;

/// <summary>The walk of every message, the same on every channel: the crisis screen first.</summary>
public sealed class BotPipeline(
    CrisisMiddleware crisis,
    TraceFilter traces,
    ConversationGate gate,
    SmsConsent consent,
    TranscriptMiddleware transcript,
    HandoffMiddleware handoff,
    TurnFailure failure
)
{
    /// <summary>Puts the walk into an adapter, once.</summary>
    /// <param name="adapter">The adapter.</param>
    /// <param name="afterScreen">What the channel wants to see before the dialogs; nothing comes before the crisis screen.</param>
    public void Install(BotAdapter adapter, params IReadOnlyList<IMiddleware> afterScreen)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(afterScreen);
        adapter.Use(crisis).Use(traces);
        foreach (var middleware in afterScreen)
            adapter.Use(middleware);
        adapter.Use(gate).Use(consent).Use(transcript).Use(handoff);
        adapter.OnTurnError = failure.HandleAsync;
    }
}
