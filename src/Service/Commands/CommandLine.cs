using System.CommandLine;

namespace AftercareBot.Service.Commands;

/// <summary>The verbs of the executable. Without one it runs the service.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Aftercare Bot. Without a verb it runs the service; settings are given as --Name=value.")
        {
            ScreenCommand.Create(),
            AskCommand.Create(),
            DocumentsCommand.Create(TimeProvider.System),
            DoctorCommand.Create(),
            RespondersCommand.Create(),
        };
        return await root.Parse(args).InvokeAsync();
    }
}
