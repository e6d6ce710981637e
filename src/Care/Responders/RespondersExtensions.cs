using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.Responders;

internal static class RespondersExtensions
{
    public static IServiceCollection AddResponders(this IServiceCollection services) =>
        services.AddSingleton<SignInDesk>().AddSingleton<ContactStore>().AddSingleton<IResponders, ResponderStore>();
}
