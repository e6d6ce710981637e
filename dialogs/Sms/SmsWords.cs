using AftercareBot.Dialogs.Words;

namespace AftercareBot.Dialogs.Sms;

/// <summary>What carriers ask of whoever sends text messages.</summary>
internal static class SmsWords
{
    public static readonly WordKey StopWords = new("sms.stop_words");
    public static readonly WordKey StartWords = new("sms.start_words");
    public static readonly WordKey HelpWords = new("sms.help_words");
    public static readonly WordKey Stopped = new("sms.stopped", "emergency");
    public static readonly WordKey Started = new("sms.started");
    public static readonly WordKey Help = new("sms.help", "emergency", "crisis_line");

    public static IReadOnlyList<WordKey> All { get; } = [StopWords, StartWords, HelpWords, Stopped, Started, Help];
}
