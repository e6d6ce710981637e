namespace AftercareBot.Dialogs.Intents;

/// <summary>What a person asks of the bot itself, in so many words.</summary>
public enum Intent
{
    /// <summary>The message steers nothing; it is a question, a feeling, or talk.</summary>
    None,

    /// <summary>Bring in a person.</summary>
    Human,

    /// <summary>Show the coping exercises.</summary>
    Cope,

    /// <summary>Announces a question without asking it.</summary>
    Ask,

    /// <summary>A greeting, or what the bot can do.</summary>
    Help,

    /// <summary>Speak Spanish from now on.</summary>
    Spanish,

    /// <summary>Speak English from now on.</summary>
    English,
}
