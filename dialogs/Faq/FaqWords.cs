using AftercareBot.Dialogs.Words;

namespace AftercareBot.Dialogs.Faq;

/// <summary>The texts around an answer.</summary>
internal static class FaqWords
{
    public static readonly WordKey Source = new("faq.source", "sources");
    public static readonly WordKey ClarifyOther = new("faq.clarify_other");
    public static readonly WordKey NoneOfThese = new("faq.none_of_these");
    public static readonly WordKey ThumbsUp = new("faq.thumbs_up");
    public static readonly WordKey ThumbsDown = new("faq.thumbs_down");
    public static readonly WordKey ThankedUp = new("faq.thanked_up");
    public static readonly WordKey ThankedDown = new("faq.thanked_down");

    public static IReadOnlyList<WordKey> All { get; } =
    [Source, ClarifyOther, NoneOfThese, ThumbsUp, ThumbsDown, ThankedUp, ThankedDown];
}
