using AftercareBot.Care.Alerts;
using AftercareBot.Care.Auditing;
using AftercareBot.Care.Cases;
using AftercareBot.Care.CheckIns;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Coordination;
using AftercareBot.Care.Deliveries;
using AftercareBot.Care.Escalation;
using AftercareBot.Care.Handoff;
using AftercareBot.Care.Members;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Responders;
using AftercareBot.Care.Retention;
using AftercareBot.Care.Review;
using AftercareBot.Care.Rota;
using AftercareBot.Care.SafetyPlans;
using AftercareBot.Care.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care;

/// <summary>Registers the room.</summary>
public static class CareServiceCollectionExtensions
{
    private const string ConnectionString = "Storage:ConnectionString";

    /// <summary>
    /// Registers Care with its settings from section <c>Care</c> and the connection string from <c>Storage:ConnectionString</c>. The
    /// host adds logging, and an <see cref="Handoff.IMemberMessenger"/> once it has channels.
    /// </summary>
    public static IServiceCollection AddCare(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services
            .AddOptions<CareOptions>()
            .Bind(configuration.GetSection(CareOptions.Section))
            .Configure(options => options.ConnectionString = configuration[ConnectionString] ?? string.Empty)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<CareOptions>, CareOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<CareMetrics>();
        return services
            .AddStorage()
            .AddRelay(isShared: !string.IsNullOrEmpty(configuration[ConnectionString]))
            .AddProtection()
            .AddConversations()
            .AddDeliveries()
            .AddMembers()
            .AddCases()
            .AddEscalation()
            .AddAlerts()
            .AddNotifying()
            .AddHandoff()
            .AddResponders()
            .AddRota()
            .AddCoordination()
            .AddAuditing()
            .AddSafetyPlans()
            .AddCheckIns()
            .AddReview()
            .AddRetention();
    }
}
