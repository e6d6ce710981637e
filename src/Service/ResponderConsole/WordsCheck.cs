namespace AftercareBot.Service.ResponderConsole;

/// <summary>Reads the console's words while the service starts, so that a broken file stops the start and not a responder.</summary>
internal sealed class WordsCheck(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<ConsoleWords>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
