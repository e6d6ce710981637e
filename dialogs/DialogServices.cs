using AftercareBot.Dialogs.Coping;
using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.Faq;
using AftercareBot.Dialogs.Handoff;
using AftercareBot.Dialogs.Main;
using AftercareBot.Dialogs.Sms;
using AftercareBot.Dialogs.State;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Welcome;
using AftercareBot.Dialogs.Words;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AftercareBot.Dialogs;

/// <summary>Registers the bot and the walk of a message.</summary>
public static class DialogServices
{
    /// <summary>
    /// Adds the bot. The host adds the care room, a <see cref="TimeProvider"/>, and what the bot stands on: <see cref="BotWords"/>,
    /// <see cref="Safety.CrisisScreen"/>, <see cref="Safety.EmergencyNumbers"/>, <see cref="IKnowledge"/>,
    /// <see cref="MemberTurnOptions"/> and <see cref="PrivateReplyOptions"/>.
    /// </summary>
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        // The host may register one that asks somebody else.
        services.TryAddSingleton<ISecondLook, NoSecondLook>();
        return services.AddTurn().AddState().AddConversation();
    }

    private static IServiceCollection AddTurn(this IServiceCollection services) =>
        services
            .AddSingleton<MemberTurnFactory>()
            .AddSingleton<RecentMessages>()
            .AddSingleton(provider => new CrisisComposer(
                provider.GetRequiredService<BotWords>().Replies,
                provider.GetRequiredService<BotWords>().Texts
            ))
            .AddSingleton(provider => provider.GetRequiredService<BotWords>().Intents)
            .AddSingleton<PrivateReply>()
            .AddSingleton<CrisisResponder>()
            .AddSingleton<CrisisMiddleware>()
            .AddSingleton<TraceFilter>()
            .AddSingleton<ConversationGate>()
            .AddSingleton<SmsConsent>()
            .AddSingleton<TranscriptMiddleware>()
            .AddSingleton<HandoffMiddleware>()
            .AddSingleton<TurnFailure>()
            .AddSingleton<BotPipeline>();

    private static IServiceCollection AddState(this IServiceCollection services) =>
        services
            .AddSingleton<IStorage, CareStorage>()
            .AddSingleton(provider => new PrivateConversationState(provider.GetRequiredService<IStorage>()))
            .AddSingleton<ConversationProperties>()
            .AddSingleton(provider => provider.GetRequiredService<ConversationProperties>().Conversation);

    private static IServiceCollection AddConversation(this IServiceCollection services) =>
        services
            .AddSingleton<Greeter>()
            .AddSingleton<MemberNoticeTexts>()
            .AddSingleton<CopingDialog>()
            .AddSingleton<ReviewNoter>()
            .AddSingleton<FaqDialog>()
            .AddSingleton<ThumbDialog>()
            .AddSingleton<HumanDialog>()
            .AddSingleton<MainDialog>()
            .AddSingleton<IBot, SupportBot>();
}
