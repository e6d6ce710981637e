using System.Data;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Care.Handoff;

/// <summary>Where a responder speaks with the member whose case they have, and hears what the member says.</summary>
public sealed partial class ResponderDesk
{
    private readonly CareDatabase database;
    private readonly ITranscript transcript;
    private readonly PrivateTalk privateTalk;
    private readonly CaseFeed feed;
    private readonly CareMetrics metrics;
    private readonly IServiceProvider services;
    private readonly TimeProvider timeProvider;
    private readonly ILogger<ResponderDesk> logger;

    internal ResponderDesk(
        CareDatabase database,
        ITranscript transcript,
        PrivateTalk privateTalk,
        CaseFeed feed,
        CareMetrics metrics,
        IServiceProvider services,
        TimeProvider timeProvider,
        ILogger<ResponderDesk> logger
    )
    {
        this.database = database;
        this.transcript = transcript;
        this.privateTalk = privateTalk;
        this.feed = feed;
        this.metrics = metrics;
        this.services = services;
        this.timeProvider = timeProvider;
        this.logger = logger;
    }

    /// <summary>Says the responder's words to the member, in the channel the member writes in. Kept in the transcript, encrypted.</summary>
    /// <param name="caseId">A case that the responder has.</param>
    /// <param name="responderId">The responder.</param>
    /// <param name="text">The words.</param>
    /// <param name="cancellationToken">Takes them back until they are handed to the channel.</param>
    public async Task<SayOutcome> SayAsync(Guid caseId, Guid responderId, string text, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(connection => CaseRows.Find(connection, caseId), cancellationToken);
        if (row is null || row.ClosedAt is not null || row.OwnerId != responderId)
            return SayOutcome.NotYours;
        if (await AloneAsync(row, cancellationToken) is not { } conversation)
            return SayOutcome.Refused;
        var messenger = services.GetRequiredService<IMemberMessenger>();
        var outcome = await messenger.SayAsync(conversation, row.OwnerName ?? string.Empty, text, cancellationToken);
        Log.Said(logger, caseId, outcome.Result, outcome.Category);
        if (outcome.Result is NotifyResult.Refused)
            return SayOutcome.Refused;
        await RecordAsync(row, responderId, conversation.Key, text);
        return outcome.Result is NotifyResult.Delivered ? SayOutcome.Said : SayOutcome.Unknown;
    }

    // A responder's words are for one person: where the channel has no private conversation they are not said.
    private async Task<StoredReference?> AloneAsync(CaseRow row, CancellationToken cancellationToken)
    {
        try
        {
            return await privateTalk.OfAsync(row, cancellationToken) is { IsGroup: false } alone ? alone : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotAlone(logger, exception, row.Id);
            return null;
        }
    }

    // Not cancelled with the request: the words have been said, and the record must know it.
    private async Task RecordAsync(CaseRow row, Guid responderId, ConversationKey conversation, string text)
    {
        var now = timeProvider.GetUtcNow();
        var line = transcript.AppendAsync(conversation, Speaker.Responder, text, now, CancellationToken.None);
        if (row.FirstWordAt is null)
        {
            var isFirst = await database.WriteUrgentAsync(
                transaction => MarkFirstWord(transaction, row.Id, responderId, now),
                CancellationToken.None
            );
            if (isFirst)
                metrics.FirstWord(now - row.OpenedAt);
        }

        await line;
        feed.Publish(new CaseChange(row.Id, CaseChangeKind.Line, row.Level));
    }

    private bool MarkFirstWord(IDbTransaction transaction, Guid caseId, Guid responderId, DateTimeOffset now)
    {
        var held = CaseRows.Hold(transaction, caseId, database.ForUpdate);
        if (held is not { FirstWordAt: null, OwnerId: { } owner } || owner != responderId)
            return false;
        CaseRows.Save(transaction, held with { FirstWordAt = now });
        CaseEvents.Add(transaction, caseId, now, CaseEventKind.FirstWord, responderId);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "No private conversation for case {Case}; nothing was said")]
        public static partial void NotAlone(ILogger logger, Exception exception, Guid @case);

        [LoggerMessage(Level = LogLevel.Information, Message = "A responder's words in case {Case}: {Result} {Category}")]
        public static partial void Said(ILogger logger, Guid @case, NotifyResult result, NotifyCategory category);
    }
}
