using AftercareBot.Care.Alerts;

namespace AftercareBot.Service.SecondLook;

/// <summary>Looks at what waits, one after the other, and puts on the responders' list what sounds bad. Nobody is woken.</summary>
internal sealed class SecondLookWorker(SecondLookQueue queue, MoodSignal mood, AlertDesk alerts) : BackgroundService
{
    /// <summary>What a responder reads as the reason, among the ids of rules.</summary>
    public const string RuleId = "second_look";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var message in queue.Waiting.ReadAllAsync(stoppingToken))
            if (await mood.IsAlarmingAsync(message, stoppingToken))
                await alerts.RaiseAsync(RequestOf(message), stoppingToken);
    }

    private static AlertRequest RequestOf(LookedAt message) =>
        new()
        {
            Level = AlertLevel.Concern,
            Category = "distress",
            Subject = "self",
            Rules = [RuleId],
            MessageText = message.Text,
            Conversation = message.Conversation,
            At = message.At,
        };
}
