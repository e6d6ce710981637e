namespace Microsoft.Bot.Builder.Dialogs;

public partial class DialogContext
{
    private const string ActivityReceivedKey = "Microsoft.Bot.Builder.Dialogs.ActivityReceived";

    /// <summary>Puts a dialog on the stack and begins it.</summary>
    /// <exception cref="InvalidOperationException">There is no dialog of that id.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(
        string dialogId,
        object? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ThrowIfToken(options, nameof(options));
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        var dialog =
            FindDialog(dialogId)
            ?? throw new InvalidOperationException(
                $"DialogContext.BeginDialogAsync(): A dialog with an id of '{dialogId}' wasn't found."
            );
        Stack.Insert(0, new DialogInstance { Id = dialogId });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Begins a prompt.</summary>
    public Task<DialogTurnResult> PromptAsync(
        string dialogId,
        PromptOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Gives the turn to the dialog on top.</summary>
    /// <exception cref="InvalidOperationException">The stack, which is kept between turns, names a dialog that there is not.</exception>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is null)
            return new DialogTurnResult(DialogTurnStatus.Empty);
        if (Context.TurnState.TryAdd(ActivityReceivedKey, true))
        {
            var activity = Context.Activity;
            await EmitEventAsync(DialogEvents.ActivityReceived, activity, bubble: true, fromLeaf: true, cancellationToken);
        }
        if (ActiveDialog is not { } instance)
            return new DialogTurnResult(DialogTurnStatus.Empty);
        var dialog =
            FindDialog(instance.Id)
            ?? throw new InvalidOperationException(
                $"Failed to continue dialog. A dialog with id {instance.Id} could not be found."
            );
        return await dialog.ContinueDialogAsync(this, cancellationToken);
    }

    /// <summary>Takes the dialog on top off the stack and resumes the one below with its result.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        ThrowIfToken(result, nameof(result));
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
        if (ActiveDialog is not { } below)
            return new DialogTurnResult(DialogTurnStatus.Complete, result);
        var dialog =
            FindDialog(below.Id)
            ?? throw new InvalidOperationException(
                $"DialogContext.EndDialogAsync(): Can't resume previous dialog. A dialog with an id of '{below.Id}' wasn't found."
            );
        return await dialog.ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken);
    }

    /// <summary>Takes all dialogs off this stack.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, cancellationToken: cancellationToken);

    /// <summary>Takes all dialogs off this stack and, if asked to, off the stacks around it. A dialog may handle the event instead.</summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents,
        string? eventName = null,
        object? eventValue = null,
        CancellationToken cancellationToken = default
    )
    {
        if (Stack.Count == 0 && Parent is null)
            return new DialogTurnResult(DialogTurnStatus.Empty);
        var isFirst = true;
        for (var context = this; context is not null; context = cancelParents ? context.Parent : null)
        {
            while (context.Stack.Count > 0)
            {
                if (!isFirst && await context.IsKeptByEventAsync(eventName, eventValue, cancellationToken))
                    return new DialogTurnResult(DialogTurnStatus.Cancelled);
                isFirst = false;
                await context.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
            }
        }
        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Ends the dialog on top and begins another in its place.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId,
        object? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ThrowIfToken(options, nameof(options));
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Lets the dialog on top ask again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        var isHandled = await EmitEventAsync(
            DialogEvents.RepromptDialog,
            bubble: false,
            fromLeaf: false,
            cancellationToken: cancellationToken
        );
        if (isHandled || ActiveDialog is not { } instance)
            return;
        var dialog =
            FindDialog(instance.Id)
            ?? throw new InvalidOperationException(
                $"DialogContext.RepromptDialogAsync(): Can't find a dialog with an id of '{instance.Id}'."
            );
        await dialog.RepromptDialogAsync(Context, instance, cancellationToken);
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
            return;
        if (FindDialog(instance.Id) is { } dialog)
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken);
        Stack.Remove(instance);
    }

    private Task<bool> IsKeptByEventAsync(string? name, object? value, CancellationToken cancellationToken) =>
        EmitEventAsync(
            string.IsNullOrEmpty(name) ? DialogEvents.CancelDialog : name,
            value,
            bubble: false,
            fromLeaf: false,
            cancellationToken
        );

    // The parameter before the token is an object: a call that forgets it would pass the token there.
    private static void ThrowIfToken(object? value, string name)
    {
        if (value is CancellationToken)
            throw new ArgumentException($"{name} cannot be a cancellation token.", name);
    }
}
