using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace AftercareBot.BotFramework.Tests.Dialogs;

/// <summary>A dialog that prompts once and says what it got.</summary>
internal static class PromptBot
{
    public static ComponentDialog Asking(Dialog prompt, PromptOptions options)
    {
        var waterfall = new WaterfallDialog(
            "ask",
            [
                (step, token) => step.PromptAsync(prompt.Id, options, token),
                async (step, token) =>
                {
                    var got = step.Result is Microsoft.Bot.Builder.Dialogs.Choices.FoundChoice choice
                        ? choice.Value
                        : step.Result;
                    await step.Context.SendActivityAsync($"got {got}", cancellationToken: token);
                    return await step.EndDialogAsync(got, token);
                },
            ]
        );
        return new ComponentDialog("root").AddDialog(waterfall).AddDialog(prompt);
    }

    public static PromptOptions Question(string? prompt = "What?", string? retry = "Again?") =>
        new()
        {
            Prompt = prompt is null ? null : MessageFactory.Text(prompt),
            RetryPrompt = retry is null ? null : MessageFactory.Text(retry),
        };
}
