using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog of steps, one after the other.</summary>
public class WaterfallDialog : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedValues = "values";
    private const string PersistedInstanceId = "instanceId";
    private const string PersistedStepIndex = "stepIndex";

    private readonly List<WaterfallStep> steps;

    /// <summary>Creates a waterfall.</summary>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep>? actions = null)
        : base(dialogId) => steps = actions?.ToList() ?? [];

    /// <inheritdoc/>
    public override string GetVersion() => string.Create(CultureInfo.InvariantCulture, $"{Id}:{steps.Count}");

    /// <summary>Adds a step to the end.</summary>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        steps.Add(step);
        return this;
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc,
        object? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is CancellationToken)
            throw new ArgumentException("options cannot be a cancellation token.", nameof(options));
        var state = Active(dc).State;
        state[PersistedOptions] = options!;
        state[PersistedValues] = new Dictionary<string, object>(StringComparer.Ordinal);
        state[PersistedInstanceId] = NewId.Create();
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>Goes on to the next step with the words of a message; anything but a message is ignored.</summary>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var activity = dc.Context.Activity;
        return string.Equals(activity.Type, ActivityTypes.Message, StringComparison.Ordinal)
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc,
        DialogReason reason,
        object? result = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dc);
        var index = Active(dc).Read<int>(PersistedStepIndex);
        return RunStepAsync(dc, index + 1, reason, result, cancellationToken);
    }

    /// <summary>Runs a step. The place to see every step of a waterfall.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        steps[stepContext.Index](stepContext, cancellationToken);

    /// <summary>Runs a step, or ends the dialog with the result when there is no such step.</summary>
    protected Task<DialogTurnResult> RunStepAsync(
        DialogContext dc,
        int index,
        DialogReason reason,
        object? result,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= steps.Count)
            return dc.EndDialogAsync(result, cancellationToken);
        var instance = Active(dc);
        instance.State[PersistedStepIndex] = index;
        var values = ValuesOf(instance);
        var options = instance.State.TryGetValue(PersistedOptions, out var kept) ? kept : null;
        var stepContext = new WaterfallStepContext(this, dc, options, values, index, reason, result);
        return OnStepAsync(stepContext, cancellationToken);
    }

    private static DialogInstance Active(DialogContext dc) =>
        dc.ActiveDialog ?? throw new InvalidOperationException("The waterfall is not on the stack.");

    private static IDictionary<string, object> ValuesOf(DialogInstance instance)
    {
        if (instance.Read<IDictionary<string, object>>(PersistedValues) is { } values)
            return values;
        var fresh = new Dictionary<string, object>(StringComparer.Ordinal);
        instance.State[PersistedValues] = fresh;
        return fresh;
    }
}
