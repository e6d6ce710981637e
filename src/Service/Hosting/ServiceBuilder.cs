using AftercareBot.Care;
using AftercareBot.Channels.DirectLine;
using AftercareBot.Channels.Paging;
using AftercareBot.Channels.Slack;
using AftercareBot.Channels.Sms;
using AftercareBot.Dialogs.Main;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Service.Endpoints;
using AftercareBot.Service.Page;
using AftercareBot.Service.ResponderConsole;
using AftercareBot.Service.SecondLook;

namespace AftercareBot.Service.Hosting;

/// <summary>Puts the service together.</summary>
internal static class ServiceBuilder
{
    // Settings are checked at the start and read nowhere else; to watch for their change is to watch every folder under the working one.
    private const string SettingsAreReadOnce = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>The service, checked and ready to start.</summary>
    /// <exception cref="UnsafeListenerException">It would listen to the network for callers who cannot prove who they are.</exception>
    public static WebApplication Build(string[] args)
    {
        var data = DataReading.Begin();
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = [SettingsAreReadOnce, .. args], ContentRootPath = Folders.Content }
        );
        var configuration = builder.Configuration;
        RefuseUnsafeListener(configuration);
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        // A request goes on on the thread that read it. Nothing in a turn blocks, and each change of threads costs more than parsing it.
        builder.WebHost.UseSockets(options => options.UnsafePreferInlineScheduling = true);

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddCare(configuration);
        builder.Services.AddSecondLook(configuration);
        builder.Services.AddBot(configuration, data);
        builder.Services.AddDirectLine(configuration);
        builder.Services.AddPaging(configuration);
        builder.Services.AddMessages(configuration);
        builder.Services.AddRequestLimits();
        builder.Services.AddPage(configuration);
        builder.Services.AddResponderConsole(data.Console);
        builder.Services.AddTelemetry(configuration);

        var app = builder.Build();
        // It begins to read the documents, which the first question waits for and nothing else does: not listening, and not the screen.
        app.Lifetime.ApplicationStarted.Register(() => _ = app.Services.GetRequiredService<WatchedKnowledge>());
        app.UseMiddleware<RefusedRequests>();
        app.UseWebSockets();
        app.UseResponderConsole();
        app.UseRateLimiter();
        app.MapHealth();
        app.MapMessages();
        app.MapDirectLine();
        app.MapPaging();
        app.MapResponderConsole();
        app.MapPage();
        // Last, because it waits for the rules and the words, which are read beside all this.
        InstallPipeline(app.Services);
        return app;
    }

    private static void InstallPipeline(IServiceProvider services)
    {
        var pipeline = services.GetRequiredService<BotPipeline>();
        pipeline.Install(services.GetRequiredService<DirectLineAdapter>());
        if (services.GetService<SmsAdapter>() is { } sms)
            pipeline.Install(sms);
        if (services.GetService<SlackAdapter>() is { } slack)
            pipeline.Install(slack, new AddressedInGroups());
    }

    private static void RefuseUnsafeListener(IConfiguration configuration)
    {
        var isEnabled = configuration.GetValue("Messages:Enabled", defaultValue: true);
        if (!isEnabled || !string.IsNullOrEmpty(configuration["MicrosoftAppId"]))
            return;
        if (ListenAddresses.FirstReachable(configuration) is { } address)
            throw new UnsafeListenerException(address);
    }
}
