using AftercareBot.Care.Handoff;
using AftercareBot.Dialogs.Coping;
using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.Faq;
using AftercareBot.Dialogs.Handoff;
using AftercareBot.Dialogs.Main;
using AftercareBot.Dialogs.State;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Welcome;
using AftercareBot.Dialogs.Words;
using AftercareBot.Safety;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace AftercareBot.Service.Hosting;

/// <summary>Registers the bot: what it knows, what it says, and the walk of a message.</summary>
internal static class BotServices
{
    public static IServiceCollection AddBot(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddData(configuration);
        services.AddTurn(configuration);
        services.AddDialogs();
        services.AddSingleton<IMemberMessenger, MemberMessenger>();
        return services;
    }

    // Read side by side: each is files and parsing, and together they are most of the time until the first answer.
    private static void AddData(this IServiceCollection services, IConfiguration configuration)
    {
        var screen = Task.Run(() => CrisisScreen.Load(Folders.Safety));
        var words = Task.Run(() => BotWords.Load(Folders.Dialogs));
        var numbers = Task.Run(() => EmergencyNumbers.Load(Folders.Safety));
        services.AddSingleton(provider => new WatchedKnowledge(
            KnowledgeSettings.From(configuration),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<WatchedKnowledge>>()
        ));
        services.AddSingleton<IKnowledge>(provider => provider.GetRequiredService<WatchedKnowledge>());
        services.AddSingleton(_ => screen.GetAwaiter().GetResult());
        services.AddSingleton(_ => words.GetAwaiter().GetResult());
        services.AddSingleton(_ => numbers.GetAwaiter().GetResult());
    }

    private static void AddTurn(this IServiceCollection services, IConfiguration configuration)
    {
        var member = new MemberTurnOptions();
        configuration.GetSection("Members").Bind(member);
        services.AddSingleton(member);
        services.AddSingleton<MemberTurnFactory>();
        services.AddSingleton<RecentMessages>();
        services.AddSingleton(provider => new CrisisComposer(
            provider.GetRequiredService<BotWords>().Replies,
            provider.GetRequiredService<BotWords>().Texts
        ));
        services.AddSingleton(
            new PrivateReplyOptions(configuration["MicrosoftAppId"] ?? "", AuthenticationConstants.ToChannelFromBotOAuthScope)
        );
        services.AddSingleton<PrivateReply>();
        services.AddSingleton<CrisisResponder>();
        services.AddSingleton<CrisisMiddleware>();
        services.AddSingleton<ConversationGate>();
        services.AddSingleton<TranscriptMiddleware>();
        services.AddSingleton<HandoffMiddleware>();
        services.AddSingleton<TurnFailure>();
        services.AddSingleton<BotPipeline>();
        services.AddSingleton<BotFrameworkAuthentication>(_ => new ConfigurationBotFrameworkAuthentication(configuration));
        services.AddSingleton<ChannelAdapter>();
    }

    private static void AddDialogs(this IServiceCollection services)
    {
        services.AddSingleton<IStorage, CareStorage>();
        services.AddSingleton(provider => new ConversationState(provider.GetRequiredService<IStorage>()));
        services.AddSingleton<ConversationProperties>();
        services.AddSingleton(provider => provider.GetRequiredService<ConversationProperties>().Conversation);
        services.AddSingleton<Greeter>();
        services.AddSingleton<MemberNoticeTexts>();
        services.AddSingleton<CopingDialog>();
        services.AddSingleton<FaqDialog>();
        services.AddSingleton<HumanDialog>();
        services.AddSingleton<MainDialog>();
        services.AddSingleton<IBot, SupportBot>();
    }
}
