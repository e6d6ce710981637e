using AftercareBot.SafetyTraining;
using FsCheck;
using FsCheck.Fluent;

namespace AftercareBot.Safety.Tests;

public sealed class FuzzTests
{
    [Fact]
    public void Random_inputs_neither_throw_nor_point_outside_the_text()
    {
        var maker = new RandomText(seed: 3);
        for (var i = 0; i < 5_000; i++)
            Holds(maker.Next());
    }

    [Fact]
    public void Any_string_is_assessed() => Prop.ForAll<string>(text => Holds(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_message_without_end_is_assessed()
    {
        Holds(string.Concat(Enumerable.Repeat("a-", 50_000)));
        Holds(new string('z', 200_000));
        Holds(string.Concat(Enumerable.Repeat("i want to die and took 40 pills ", 3_000)));
    }

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        string[] texts = ["i want to die", "hello there", "me tomé todo el frasco", "what time is the meeting"];
        var alone = texts.Select(text => Shared.LevelOf(text)).ToArray();
        Parallel.For(0, 2_000, i => Shared.LevelOf(texts[i % 4]).ShouldBe(alone[i % 4]));
    }

    private static void Holds(string? text)
    {
        var assessment = Shared.Screen.Screen(text!);
        foreach (var one in assessment.Evidence)
            (one.Start >= 0 && one.Length >= 0 && one.Start + one.Length <= (text?.Length ?? 0)).ShouldBeTrue();
    }
}
