using AftercareBot.Service.Hosting;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace AftercareBot.Service.Endpoints;

/// <summary><c>/api/messages</c>: where channels post activities.</summary>
internal static class MessagesEndpoints
{
    public static IServiceCollection AddMessages(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<MessagesOptions>()
            .Bind(configuration.GetSection(MessagesOptions.Section))
            .Configure(options => options.AppId = configuration["MicrosoftAppId"] ?? "")
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<MessagesOptions>>(
            new OptionsCheck<MessagesOptions>(options => options.Validate())
        );
        return services;
    }

    public static void MapMessages(this IEndpointRouteBuilder endpoints)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<MessagesOptions>>().Value;
        if (!options.Enabled)
            return;
        var isAnonymous = options.AppId.Length == 0;
        endpoints
            .MapPost(
                "/api/messages",
                async (HttpContext context, ChannelAdapter adapter, IBot bot) =>
                {
                    if (isAnonymous && !LocalCaller.Is(context))
                        await RefusedRequests.AnswerAsync(
                            context,
                            StatusCodes.Status401Unauthorized,
                            "Without MicrosoftAppId only callers on this machine are answered."
                        );
                    else
                        // A channel that hangs up has still handed over the message: the turn, and its alert, are finished.
                        await adapter.ProcessAsync(context.Request, context.Response, bot, CancellationToken.None);
                }
            )
            .WithMetadata(new LargestBody(options.LargestActivity));
        // Some clients ask whether the bot is there before they post.
        endpoints.MapMethods("/api/messages", [HttpMethods.Head], () => Results.Ok());
    }

    private sealed record LargestBody(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
