using AftercareBot.Channels.Paging;
using AftercareBot.Service.ResponderConsole.Account;
using AftercareBot.Service.ResponderConsole.Cases;
using AftercareBot.Service.ResponderConsole.Coordination;
using AftercareBot.Service.ResponderConsole.OnCall;
using AftercareBot.Service.ResponderConsole.Review;
using AftercareBot.Service.ResponderConsole.Sessions;
using Microsoft.AspNetCore.Authentication;

namespace AftercareBot.Service.ResponderConsole;

/// <summary>Registers and maps the console, where responders see and answer the open cases.</summary>
internal static class ConsoleExtensions
{
    private const long MostBytesOfAForm = 64 * 1024;

    public static IServiceCollection AddResponderConsole(this IServiceCollection services, Task<ConsoleWords> words)
    {
        services.AddRazorComponents();
        services.AddSingleton(_ => words.GetAwaiter().GetResult());
        services.AddSingleton<IResponderWords, ResponderWords>();
        services.AddSingleton<ConsoleAssets>();
        services.AddSingleton<ViewReader>();
        services.AddSingleton<AntiforgeryCheck>();
        services.AddSingleton<CoordinatorsOnly>();
        services.AddSingleton<CaseStream>();
        services.AddSingleton<CaseReader>();
        services.AddSingleton<OnCallReader>();
        services.AddSingleton<CoordinationReader>();
        services.AddReviewPages();
        services.AddHostedService<WordsCheck>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "responders-form";
            options.Cookie.Path = ConsolePaths.Root;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        return services.AddSessions();
    }

    /// <summary>Sets the headers of every answer under <c>/responders</c>, and who asks.</summary>
    public static void UseResponderConsole(this WebApplication app)
    {
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(ConsolePaths.Root, StringComparison.OrdinalIgnoreCase),
            branch =>
                branch.Use(
                    async (context, next) =>
                    {
                        ConsoleHeaders.Set(context.Response);
                        var session = await context.AuthenticateAsync(ConsoleSession.Scheme);
                        if (session.Principal is { } principal)
                            context.User = principal;
                        await next(context);
                    }
                )
        );
        app.UseAuthorization();
    }

    public static void MapResponderConsole(this IEndpointRouteBuilder endpoints)
    {
        var open = endpoints.MapGroup(ConsolePaths.Root).WithMetadata(new LargestForm(MostBytesOfAForm));
        open.AddEndpointFilter(endpoints.ServiceProvider.GetRequiredService<AntiforgeryCheck>());
        open.MapAssets();
        open.MapLanguage();
        open.MapSignIn();
        var signedIn = open.MapGroup("").RequireAuthorization(ConsoleSession.Scheme);
        signedIn.MapSignOut();
        signedIn.MapCases();
        signedIn.MapAccount();
        signedIn.MapOnCall();
        signedIn.MapCoordination();
        signedIn.MapReview();
    }
}
