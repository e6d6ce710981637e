using AftercareBot.Care.Storage;

namespace AftercareBot.Care.Escalation;

/// <summary>A step of a ladder is due before its time: nobody was reached by the one before.</summary>
internal sealed class LadderSignal : WakeSignal;
