namespace AftercareBot.BotFramework.Tests.Connector;

/// <summary>The first call gets no answer, and its caller gives up in that moment.</summary>
internal sealed class SilentOnce(InstantClock clock) : DelegatingHandler(new HttpClientHandler())
{
    private int calls;

    public int Calls => calls;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref calls) > 1)
            return await base.SendAsync(request, cancellationToken);
        clock.EndGuard();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        throw new InvalidOperationException("The caller never gives up.");
    }
}
