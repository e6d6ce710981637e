using AftercareBot.Service.Commands;
using AftercareBot.Service.Hosting;

// A first word that is no option is a verb; everything else are settings for the service, as ASP.NET Core reads them.
if (args is [var verb, ..] && (!verb.StartsWith('-') || verb is "--help" or "-h" or "-?" or "--version"))
    return await CommandLine.RunAsync(args);

return await ServiceHost.RunAsync(args);
