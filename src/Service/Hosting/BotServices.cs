using AftercareBot.Care.Handoff;
using AftercareBot.Dialogs;
using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.Faq;
using AftercareBot.Dialogs.Turn;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace AftercareBot.Service.Hosting;

/// <summary>Registers the bot: what it knows, what it says, and the walk of a message.</summary>
internal static class BotServices
{
    public static IServiceCollection AddBot(this IServiceCollection services, IConfiguration configuration, DataReading data)
    {
        services.AddData(configuration, data);
        services.AddDialogs();
        services.AddChannels(configuration);
        return services;
    }

    private static void AddData(this IServiceCollection services, IConfiguration configuration, DataReading data)
    {
        var knowledge = KnowledgeSettings.From(configuration);
        KnowledgeSettings.RequireReferRules(knowledge);
        services.AddSingleton(provider => new WatchedKnowledge(
            knowledge,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<WatchedKnowledge>>()
        ));
        services.AddSingleton<IKnowledge>(provider => provider.GetRequiredService<WatchedKnowledge>());
        services.AddSingleton(_ => data.Screen.GetAwaiter().GetResult());
        services.AddSingleton(_ => data.Words.GetAwaiter().GetResult());
        services.AddSingleton(_ => data.Numbers.GetAwaiter().GetResult());
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
