using AftercareBot.Dialogs.Words;
using AftercareBot.Safety;
using AftercareBot.Service.ResponderConsole;

namespace AftercareBot.Service.Hosting;

/// <summary>
/// The data that a start waits for, while it is read: side by side, and from the first moment. Each is files and parsing, and
/// together they are most of the time until the first answer.
/// </summary>
internal sealed record DataReading(
    Task<CrisisScreen> Screen,
    Task<BotWords> Words,
    Task<EmergencyNumbers> Numbers,
    Task<ConsoleWords> Console
)
{
    public static DataReading Begin() =>
        new(
            Task.Run(static () => CrisisScreen.Load(Folders.Safety)),
            Task.Run(static () => BotWords.Load(Folders.Dialogs)),
            Task.Run(static () => EmergencyNumbers.Load(Folders.Safety)),
            Task.Run(static () => ConsoleWords.Load(Folders.Console))
        );
}
