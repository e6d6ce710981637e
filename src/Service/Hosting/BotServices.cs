using AftercareBot.Care.Handoff;
using AftercareBot.Dialogs;
using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.Faq;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Words;
using AftercareBot.Safety;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace AftercareBot.Service.Hosting;

/// <summary>Registers the bot: what it knows, what it says, and the walk of a message.</summary>
internal static class BotServices
{
    public static IServiceCollection AddBot(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddData(configuration);
        services.AddDialogs();
        services.AddChannels(configuration);
        return services;
    }

    // Read side by side: each is files and parsing, and together they are most of the time until the first answer.
    private static void AddData(this IServiceCollection services, IConfiguration configuration)
    {
        var screen = Task.Run(() => CrisisScreen.Load(Folders.Safety));
        var words = Task.Run(() => BotWords.Load(Folders.Dialogs));
        var numbers = Task.Run(() => EmergencyNumbers.Load(Folders.Safety));
        var knowledge = KnowledgeSettings.From(configuration);
        KnowledgeSettings.RequireReferRules(knowledge);
        services.AddSingleton(provider => new WatchedKnowledge(
            knowledge,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<WatchedKnowledge>>()
        ));
        services.AddSingleton<IKnowledge>(provider => provider.GetRequiredService<WatchedKnowledge>());
        services.AddSingleton(_ => screen.GetAwaiter().GetResult());
        services.AddSingleton(_ => words.GetAwaiter().GetResult());
        services.AddSingleton(_ => numbers.GetAwaiter().GetResult());
    }

    private static void AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        var member = new MemberTurnOptions();
        configuration.GetSection("Members").Bind(member);
        services.AddSingleton(member);
        services.AddSingleton(
            new PrivateReplyOptions(configuration["MicrosoftAppId"] ?? "", AuthenticationConstants.ToChannelFromBotOAuthScope)
        );
        services.AddSingleton<BotFrameworkAuthentication>(_ => new ConfigurationBotFrameworkAuthentication(configuration));
        services.AddSingleton<ChannelAdapter>();
        services.AddSingleton<CloudAdapter>(provider => provider.GetRequiredService<ChannelAdapter>());
        services.AddSingleton<IMemberMessenger, MemberMessenger>();
    }
}
