using System.Globalization;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Storage;
using Microsoft.Extensions.Hosting;

namespace AftercareBot.Care.Cases;

/// <summary>Carries the changes of cases between the instances. A nudge, like the feed itself.</summary>
internal sealed class CaseBridge(IInstanceRelay relay, CaseFeed feed) : IHostedService
{
    private const string Topic = "case";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        relay.Listen(Topic, Receive, static () => { });
        feed.Forward = change =>
            relay.Send(
                Topic,
                string.Create(CultureInfo.InvariantCulture, $"{change.CaseId} {(int)change.Kind} {(int)change.Level}")
            );
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Receive(string text)
    {
        if (
            text.Split(' ') is [var id, var kind, var level]
            && Guid.TryParse(id, out var caseId)
            && int.TryParse(kind, CultureInfo.InvariantCulture, out var what)
            && int.TryParse(level, CultureInfo.InvariantCulture, out var urgency)
        )
            feed.PublishHere(new CaseChange(caseId, (CaseChangeKind)what, (AlertLevel)urgency));
    }
}
