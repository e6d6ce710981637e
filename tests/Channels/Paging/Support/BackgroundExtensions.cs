using AftercareBot.Care.Notifying;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AftercareBot.Channels.Tests.Paging.Support;

internal static class BackgroundExtensions
{
    /// <summary>Takes out the workers of the care room; its start stays.</summary>
    public static void RemoveAllBackground(this IServiceCollection services)
    {
        var room = typeof(INotifier).Assembly;
        foreach (var service in services.Where(IsWorker).ToList())
            services.Remove(service);

        bool IsWorker(ServiceDescriptor service) =>
            service.ServiceType == typeof(IHostedService)
            && service.ImplementationFactory is { } factory
            && factory.Method.Module.Assembly == room;
    }
}
