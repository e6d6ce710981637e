namespace AftercareBot.Dialogs.Turn;

/// <summary>How texts are written on a channel.</summary>
public enum ChannelStyle
{
    /// <summary>Markdown with links and buttons.</summary>
    Rich,

    /// <summary>Markdown with links, where choices are a numbered list.</summary>
    Listed,

    /// <summary>Text messages: plain, short, numbers instead of links.</summary>
    Sms,
}
