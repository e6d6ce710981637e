using AftercareBot.Care.Notifying;
using AftercareBot.Channels.Email;
using AftercareBot.Channels.Messages;
using AftercareBot.Channels.Slack;
using AftercareBot.Channels.Sms;
using AftercareBot.Channels.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.Paging;

/// <summary>Registers the ways to reach a responder that the settings turn on.</summary>
public static class PagingExtensions
{
    /// <summary>
    /// Adds the notifiers. The host adds the care room, <see cref="IResponderWords"/>, and a
    /// <see cref="Microsoft.Bot.Builder.Integration.AspNet.Core.CloudAdapter"/> when pages go out by Teams.
    /// </summary>
    public static IServiceCollection AddPaging(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        OptionsCheck<PagingOptions>.Add(services, configuration, PagingOptions.Section, options => options.Validate());
        OptionsCheck<SlackOptions>.Add(services, configuration, SlackOptions.Section, options => options.Validate());
        OptionsCheck<SmsOptions>.Add(services, configuration, SmsOptions.Section, options => options.Validate());
        OptionsCheck<EmailOptions>.Add(services, configuration, EmailOptions.Section, options => options.Validate());
        OptionsCheck<TeamsOptions>.Add(services, configuration, TeamsOptions.Section, options => options.Validate());
        services.AddOptions<TeamsOptions>().Configure(options => options.AppId = configuration["MicrosoftAppId"] ?? "");
        services.AddSingleton<PageComposer>();
        services.AddSingleton<ReplyDesk>();
        services.AddSingleton<SeenOnce>();
        services.AddSingleton<DeliveredOnce>();
        // What is not set up is not there: a contact of that kind then counts as no way to reach somebody.
        if (IsSet(configuration, SlackOptions.Section, nameof(SlackOptions.BotToken)))
            services.AddSlackPages(configuration);
        if (IsSet(configuration, SmsOptions.Section, nameof(SmsOptions.AccountSid)))
            services.AddSmsPages();
        if (IsSet(configuration, EmailOptions.Section, nameof(EmailOptions.Host)))
            services.AddSingleton<INotifier, EmailNotifier>();
        if (IsSet(configuration, TeamsOptions.Section, nameof(TeamsOptions.TenantId)))
            services.AddTeamsPages(configuration);
        return services;
    }

    private static bool IsSet(IConfiguration configuration, string section, string setting) =>
        !string.IsNullOrEmpty(configuration[$"{section}:{setting}"]);

    private static void AddSlackPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SlackClient>();
        services.AddSingleton<SlackRequest>();
        services.AddSingleton<SlackInteractionEndpoint>();
        services.AddSingleton(provider => new SlackAdapter(
            provider.GetRequiredService<SlackClient>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SlackAdapter>>()
        ));
        services.AddSingleton<SlackEventsEndpoint>();
        services.AddSingleton<INotifier, SlackNotifier>();
        // Without a place it would look like a notifier that reaches persons.
        if (IsSet(configuration, SlackOptions.Section, "Channels:0:Name"))
            services.AddSingleton<INotifier, SlackChannelNotifier>();
        services.AddProvider(SlackClient.ClientName);
    }

    private static void AddSmsPages(this IServiceCollection services)
    {
        services.AddSingleton<TwilioClient>();
        services.AddSingleton<SmsReplies>();
        services.AddSingleton(provider => new SmsAdapter(
            provider.GetRequiredService<TwilioClient>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SmsAdapter>>()
        ));
        services.AddSingleton<SmsEndpoint>();
        services.AddSingleton<INotifier, SmsNotifier>();
        services.AddProvider(TwilioClient.ClientName);
    }

    private static void AddTeamsPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<TeamsSender>();
        services.AddSingleton<TeamsActions>();
        services.AddSingleton<INotifier, TeamsNotifier>();
        if (IsSet(configuration, TeamsOptions.Section, "Conversations:0:Name"))
            services.AddSingleton<INotifier, TeamsChannelNotifier>();
    }

    // Bound in time by whoever sends, on the clock of the house. A redirect would take credentials to where no setting said.
    private static void AddProvider(this IServiceCollection services, string name) =>
        services
            .AddHttpClient(name)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { AllowAutoRedirect = false });
}
