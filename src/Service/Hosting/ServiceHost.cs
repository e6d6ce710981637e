using AftercareBot.Dialogs.Words;
using AftercareBot.Safety;
using Microsoft.Extensions.Options;

namespace AftercareBot.Service.Hosting;

/// <summary>Runs the service until it is told to stop.</summary>
internal static partial class ServiceHost
{
    private const int CannotStart = 78;

    /// <summary>Exit code 0 after a stop; 78 when settings, words or rules are wrong, which is said in words.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = ServiceBuilder.Build(args);
            await app.StartAsync();
            Log.Open(app.Logger, app.Urls.FirstOrDefault() ?? "");
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception exception) when (ReasonOf(exception) is { } reason)
        {
            await Console.Error.WriteLineAsync($"The service does not start.{Environment.NewLine}{reason}");
            return CannotStart;
        }
    }

    private static string? ReasonOf(Exception exception) =>
        exception switch
        {
            OptionsValidationException options => string.Join(Environment.NewLine, options.Failures),
            WordsException or SafetyDataException or UnsafeListenerException or MissingDataException => exception.Message,
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => exception.Message,
            AggregateException aggregate => aggregate
                .InnerExceptions.Select(ReasonOf)
                .FirstOrDefault(reason => reason is not null),
            _ => null,
        };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Open {Url} in a browser to talk to the bot")]
        public static partial void Open(ILogger logger, string url);
    }
}
