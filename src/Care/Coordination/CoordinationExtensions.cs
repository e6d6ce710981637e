using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.Coordination;

internal static class CoordinationExtensions
{
    public static IServiceCollection AddCoordination(this IServiceCollection services) =>
        services.AddSingleton<ICoordinatorDesk, CoordinatorDesk>();
}
