using AftercareBot.Care.Cases;
using AftercareBot.Care.Responders;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.Paging;

/// <summary>
/// Where the answers of responders come in from every channel. All of them take a case by the same compare-and-set as the console,
/// so that one gets it and the others are told who has it; a repeat changes nothing.
/// </summary>
public sealed partial class ReplyDesk(IResponders responders, ICases cases, IResponderWords words, ILogger<ReplyDesk> logger)
{
    /// <summary>The responder who is reached at an address; null when nobody is, or nobody can be looked up now.</summary>
    public async Task<Responder?> FindAsync(string kind, Func<string, bool> isAddress, CancellationToken cancellationToken)
    {
        try
        {
            return await responders.FindByContactAsync(kind, isAddress, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotFound(logger, exception, kind);
            return null;
        }
    }

    /// <summary>Takes a case for somebody who pressed a button.</summary>
    public async Task<ReplyAnswer> TakeAsync(
        string kind,
        Func<string, bool> isAddress,
        string? caseId,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(kind, isAddress, cancellationToken) is not { } responder)
            return new ReplyAnswer(words.Get("reply_not_a_responder", "en"));
        return await TakeAsync(responder, Guid.TryParse(caseId, out var id) ? id : null, cancellationToken);
    }

    /// <summary>Takes a case for a responder.</summary>
    public async Task<ReplyAnswer> TakeAsync(Responder responder, Guid? caseId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(responder);
        var language = PageComposer.LanguageOf(responder.Locale);
        try
        {
            // A page that went out while the database was away names the case by the id it was raised with.
            var found = caseId is { } id ? await cases.FindAsync(id, cancellationToken) : null;
            if (found is null)
                return new ReplyAnswer(words.Get("reply_no_case", language));
            var claim = await cases.TryClaimAsync(found.Id, responder.Id, cancellationToken);
            Log.Answered(logger, found.Id, claim.Outcome);
            return claim.Outcome switch
            {
                ClaimOutcome.Claimed => new ReplyAnswer(
                    words.Get(found.Category is PageComposer.Rehearsal ? "reply_rehearsal" : "reply_taken", language),
                    IsTaken: true
                ),
                ClaimOutcome.AlreadyYours => new ReplyAnswer(words.Get("reply_yours", language)),
                ClaimOutcome.HeldByAnother => new ReplyAnswer(
                    words.Get("reply_held", language, ("who", claim.Case?.OwnerName ?? ""))
                ),
                ClaimOutcome.Closed => new ReplyAnswer(words.Get("reply_closed", language)),
                _ => new ReplyAnswer(words.Get("reply_no_case", language)),
            };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotTaken(logger, exception);
            return new ReplyAnswer(words.Get("reply_not_now", language));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "A responder's answer to a page about case {Case}: {Outcome}")]
        public static partial void Answered(ILogger logger, Guid @case, ClaimOutcome outcome);

        [LoggerMessage(Level = LogLevel.Error, Message = "A responder's answer could not be taken; they were told so")]
        public static partial void NotTaken(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Error, Message = "Whose answer by {Kind} it is could not be looked up")]
        public static partial void NotFound(ILogger logger, Exception exception, string kind);
    }
}
