using Microsoft.Extensions.Options;

namespace AftercareBot.Channels.DirectLine;

/// <summary>Stops the start with every mistake in the settings.</summary>
internal sealed class DirectLineOptionsCheck : IValidateOptions<DirectLineOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        var mistakes = options.Validate().ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }
}
