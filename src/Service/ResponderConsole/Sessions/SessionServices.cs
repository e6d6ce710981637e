using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace AftercareBot.Service.ResponderConsole.Sessions;

/// <summary>Registers how responders sign in and stay signed in.</summary>
internal static class SessionServices
{
    /// <summary>How often one address may try to sign in.</summary>
    public const string SignInLimit = "responders-sign-in";

    private const int TriesAMinute = 20;

    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddSingleton<SignInGate>();
        services
            .AddAuthentication()
            .AddCookie(
                ConsoleSession.Scheme,
                options =>
                {
                    options.Cookie.Name = "responders";
                    options.Cookie.Path = ConsolePaths.Root;
                    options.Cookie.HttpOnly = true;
                    options.Cookie.SameSite = SameSiteMode.Lax;
                    options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    options.ExpireTimeSpan = ConsoleSession.Life;
                    options.SlidingExpiration = true;
                    options.LoginPath = ConsolePaths.SignIn;
                    options.AccessDeniedPath = ConsolePaths.SignIn;
                    options.ReturnUrlParameter = "next";
                    options.EventsType = typeof(SessionEvents);
                }
            );
        services.AddSingleton<SessionEvents>();
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                ConsoleSession.Scheme,
                policy => policy.AddAuthenticationSchemes(ConsoleSession.Scheme).RequireAuthenticatedUser()
            );
        services.Configure<RateLimiterOptions>(limiter =>
            limiter.AddPolicy(
                SignInLimit,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        context.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1) }
                    )
            )
        );
        return services;
    }
}
