using System.Diagnostics;

namespace AftercareBot.SafetyTraining;

/// <summary>Screens random inputs: none may throw, none may be slow for its length.</summary>
internal static class FuzzCommand
{
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(20);

    public static int Run(Workspace workspace, int count, TextWriter output)
    {
        var maker = new RandomText(seed: 5);
        var watch = Stopwatch.StartNew();
        var slowest = TimeSpan.Zero;
        var slow = 0;
        for (var i = 0; i < count; i++)
        {
            var text = maker.Next();
            var start = watch.Elapsed;
            workspace.Screen.Screen(text);
            var taken = watch.Elapsed - start;
            slowest = taken > slowest ? taken : slowest;
            slow += taken > Slow && i > 1000 ? 1 : 0;
        }
        output.WriteLine(
            $"{count} inputs in {watch.Elapsed.TotalSeconds:0.0} s, slowest {slowest.TotalMilliseconds:0.00} ms, {slow} above {Slow.TotalMilliseconds:0} ms"
        );
        // A collection or a busy machine can stop the clock now and then; an input that is slow by itself would be so again and again.
        return slow > count / 10_000 ? 1 : 0;
    }
}
