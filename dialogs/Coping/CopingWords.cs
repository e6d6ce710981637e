using AftercareBot.Dialogs.Words;

namespace AftercareBot.Dialogs.Coping;

/// <summary>The texts around the exercises.</summary>
internal static class CopingWords
{
    public static readonly WordKey Menu = new("coping.menu");
    public static readonly WordKey Next = new("coping.next");
    public static readonly WordKey Stop = new("coping.stop");
    public static readonly WordKey NextWords = new("coping.next_words");
    public static readonly WordKey StopWords = new("coping.stop_words");
    public static readonly WordKey Stopped = new("coping.stopped");
    public static readonly WordKey HowNow = new("coping.how_now");
    public static readonly WordKey Better = new("coping.better");
    public static readonly WordKey Same = new("coping.same");
    public static readonly WordKey Worse = new("coping.worse");
    public static readonly WordKey AfterBetter = new("coping.after_better");
    public static readonly WordKey AfterSame = new("coping.after_same");
    public static readonly WordKey AfterWorse = new("coping.after_worse", "crisis_line");

    public static IReadOnlyList<WordKey> All { get; } =
    [Menu, Next, Stop, NextWords, StopWords, Stopped, HowNow, Better, Same, Worse, AfterBetter, AfterSame, AfterWorse];
}
