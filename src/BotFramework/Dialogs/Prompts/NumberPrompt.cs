using System.Numerics;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Builder.Dialogs.Recognition;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number: the first one in the answer, in digits or words, English or Spanish.</summary>
/// <typeparam name="T">int, long, float, double or decimal.</typeparam>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    private static readonly Func<decimal, object?>? convert = ConverterOf(typeof(T));

    /// <summary>Creates a prompt.</summary>
    /// <exception cref="NotSupportedException">The type is none of those.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        if (convert is null)
            throw new NotSupportedException($"NumberPrompt: type argument T of type '{typeof(T).Name}' is not supported.");
        DefaultLocale = defaultLocale;
    }

    /// <summary>The language when the activity names none.</summary>
    public string? DefaultLocale { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        return AskAsync(turnContext, options, isRetry, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<T>();
        var activity = turnContext.Activity;
        var culture = PromptCultureModels.MapToNearestLanguage(options?.RecognizeLanguage ?? activity.Locale ?? DefaultLocale);
        if (
            activity.Text is { Length: > 0 } text
            && NumberRecognizer.Find(text, culture) is [var first, ..]
            && convert!(first.Value) is T value
        )
        {
            result.Succeeded = true;
            result.Value = value;
        }
        return Task.FromResult(result);
    }

    private static Func<decimal, object?>? ConverterOf(Type type) =>
        Type.GetTypeCode(type) switch
        {
            TypeCode.Int32 => Whole<int>,
            TypeCode.Int64 => Whole<long>,
            TypeCode.Single => value => (float)value,
            TypeCode.Double => value => (double)value,
            TypeCode.Decimal => value => value,
            _ => null,
        };

    private static object? Whole<TWhole>(decimal value)
        where TWhole : struct, INumber<TWhole>, IMinMaxValue<TWhole>
    {
        var isWhole = decimal.IsInteger(value);
        var fits = value >= decimal.CreateChecked(TWhole.MinValue) && value <= decimal.CreateChecked(TWhole.MaxValue);
        return isWhole && fits ? TWhole.CreateChecked(value) : null;
    }
}
