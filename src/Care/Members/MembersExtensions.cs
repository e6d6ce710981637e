using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.Members;

internal static class MembersExtensions
{
    public static IServiceCollection AddMembers(this IServiceCollection services) =>
        services.AddSingleton<IMembers, MemberStore>();
}
