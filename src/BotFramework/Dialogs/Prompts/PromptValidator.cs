namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Decides whether an answer will do. It is called when nothing was recognised too. When it sends something itself, the retry
/// prompt is not sent.
/// </summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
