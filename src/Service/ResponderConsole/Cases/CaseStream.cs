using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text.Json;
using AftercareBot.Care.Cases;
using AftercareBot.Service.ResponderConsole.Sessions;

namespace AftercareBot.Service.ResponderConsole.Cases;

/// <summary>The changes of cases for an open page, as server-sent events: <c>open</c>, then <c>case</c> and <c>beat</c>.</summary>
internal sealed class CaseStream(
    CaseFeed feed,
    SessionEvents sessions,
    TimeProvider timeProvider,
    IHostApplicationLifetime lifetime
)
{
    // Shorter than the minute after which proxies close a silent connection; also how long an ended session still hears changes.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    /// <summary>The events until the page is closed, the session ends or the service stops.</summary>
    public async IAsyncEnumerable<SseItem<string>> ReadAsync(
        ClaimsPrincipal user,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        await using var changes = feed.Subscribe(stop.Token).GetAsyncEnumerator(CancellationToken.None);
        var next = NextAsync(changes);
        try
        {
            // Watching has begun: a page that reads the list after this misses nothing.
            yield return new SseItem<string>("", "open");
            while (true)
            {
                var beat = Task.Delay(Beat, timeProvider, stop.Token);
                if (await Task.WhenAny(next, beat) == next)
                {
                    if (await next is not { } change)
                        yield break;
                    yield return new SseItem<string>(JsonOf(change), "case");
                    next = NextAsync(changes);
                    continue;
                }

                if (beat.IsCanceled || await sessions.FindAsync(user, stop.Token) is null)
                    yield break;
                yield return new SseItem<string>("", "beat");
            }
        }
        finally
        {
            await stop.CancelAsync();
            await next;
        }
    }

    private static async Task<CaseChange?> NextAsync(IAsyncEnumerator<CaseChange> changes)
    {
        try
        {
            return await changes.MoveNextAsync() ? changes.Current : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static string JsonOf(CaseChange change) =>
        JsonSerializer.Serialize(
            new CaseNews(change.CaseId, CaseCodes.Of(change.Kind), CaseCodes.Of(change.Level)),
            ConsoleJson.Default.CaseNews
        );
}
