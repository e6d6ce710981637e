namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Names of events.</summary>
public static class DialogEvents
{
    /// <summary>A dialog begins.</summary>
    public const string BeginDialog = "beginDialog";

    /// <summary>A dialog should ask again.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>A dialog is cancelled.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>An activity came from the user.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>The dialogs of a container are not those that the kept state belongs to.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>Something went wrong.</summary>
    public const string Error = "error";

    /// <summary>Anything else.</summary>
    public const string Custom = "custom";
}
