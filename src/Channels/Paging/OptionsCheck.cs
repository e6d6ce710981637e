using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AftercareBot.Channels.Paging;

/// <summary>Stops the start with every mistake that an options class finds in itself.</summary>
internal sealed class OptionsCheck<TOptions>(Func<TOptions, IEnumerable<string>> validate) : IValidateOptions<TOptions>
    where TOptions : class
{
    public static void Add(
        IServiceCollection services,
        IConfiguration configuration,
        string section,
        Func<TOptions, IEnumerable<string>> validate
    )
    {
        services.AddOptions<TOptions>().Bind(configuration.GetSection(section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(new OptionsCheck<TOptions>(validate));
    }

    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var mistakes = validate(options).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }
}
