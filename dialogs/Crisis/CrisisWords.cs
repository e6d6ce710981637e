using AftercareBot.Dialogs.Words;

namespace AftercareBot.Dialogs.Crisis;

/// <summary>The texts around the replies to danger.</summary>
internal static class CrisisWords
{
    public static readonly WordKey ResponderTold = new("crisis.responder_told");
    public static readonly WordKey ResponderNotTold = new("crisis.responder_not_told");
    public static readonly WordKey StillHere = new("crisis.still_here");
    public static readonly WordKey OfferHuman = new("crisis.offer_human");

    public static readonly WordKey WriteAlone = new("crisis.write_alone", "emergency");

    public static IReadOnlyList<WordKey> All { get; } = [ResponderTold, ResponderNotTold, StillHere, OfferHuman, WriteAlone];
}
