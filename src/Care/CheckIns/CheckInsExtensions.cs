using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.CheckIns;

internal static class CheckInsExtensions
{
    public static IServiceCollection AddCheckIns(this IServiceCollection services) =>
        services.AddSingleton<ICheckIns, CheckInStore>();
}
