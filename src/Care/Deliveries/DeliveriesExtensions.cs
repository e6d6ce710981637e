using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.Deliveries;

internal static class DeliveriesExtensions
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services) =>
        services.AddSingleton<IDeliveries, DeliveryStore>();
}
