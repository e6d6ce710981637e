using AftercareBot.Dialogs.Words;

namespace AftercareBot.Dialogs.Faq;

/// <summary>The texts around an answer.</summary>
internal static class FaqWords
{
    public static readonly WordKey Source = new("faq.source", "sources");
    public static readonly WordKey ClarifyOther = new("faq.clarify_other");
    public static readonly WordKey NoneOfThese = new("faq.none_of_these");

    public static IReadOnlyList<WordKey> All { get; } = [Source, ClarifyOther, NoneOfThese];
}
