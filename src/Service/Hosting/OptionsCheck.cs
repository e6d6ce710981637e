using Microsoft.Extensions.Options;

namespace AftercareBot.Service.Hosting;

/// <summary>Stops the start with every mistake that an options class finds in itself.</summary>
internal sealed class OptionsCheck<TOptions>(Func<TOptions, IEnumerable<string>> validate) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var mistakes = validate(options).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }
}
