using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.Rota;

internal static class RotaExtensions
{
    public static IServiceCollection AddRota(this IServiceCollection services) => services.AddSingleton<IRota, RotaStore>();
}
