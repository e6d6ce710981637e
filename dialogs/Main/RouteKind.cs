namespace AftercareBot.Dialogs.Main;

/// <summary>Where a message goes.</summary>
internal enum RouteKind
{
    /// <summary>To the answers.</summary>
    Question,

    /// <summary>A thumb up or down under the last answer.</summary>
    Thumb,

    /// <summary>To one exercise.</summary>
    Exercise,

    /// <summary>To the list of exercises.</summary>
    Exercises,

    /// <summary>To a person.</summary>
    Human,

    /// <summary>Says what the bot can do.</summary>
    Help,

    /// <summary>Asks for the question.</summary>
    AskPrompt,

    /// <summary>Changes the language.</summary>
    SetLanguage,

    /// <summary>The activity has no text.</summary>
    NoText,

    /// <summary>The text is too long to be a question.</summary>
    TooLong,

    /// <summary>A feeling or an urge that no exercise was named for: support, and the offer of help.</summary>
    Support,
}
