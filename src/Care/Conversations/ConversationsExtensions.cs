using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.Conversations;

internal static class ConversationsExtensions
{
    public static IServiceCollection AddConversations(this IServiceCollection services) =>
        services.AddSingleton<IConversationStateStore, ConversationStateStore>().AddSingleton<ITranscript, Transcript>();
}
