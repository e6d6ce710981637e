using System.Diagnostics;
using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Times the screen over the corpora's own lines, message by message, and counts what it allocates.</summary>
internal static class SpeedCommand
{
    private const int LongLength = 2_000;

    public static int Run(Workspace workspace, TextWriter output)
    {
        var texts = workspace.Corpus.Lines.Where(line => line.Context.Count == 0).Select(line => line.Text).ToArray();
        Time(workspace.Screen, texts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var times = Time(workspace.Screen, texts);
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before - (times.Length * sizeof(double))) / texts.Length;
        output.WriteLine(
            $"a line of the corpora: median {Microseconds(times, 0.5)} µs, p99 {Microseconds(times, 0.99)} µs, {allocated} bytes"
        );
        var busy = Environment.CpuUsage.TotalTime;
        const int rounds = 5;
        for (var round = 0; round < rounds; round++)
            Time(workspace.Screen, texts);
        var mean = (Environment.CpuUsage.TotalTime - busy).TotalMicroseconds / (rounds * texts.Length);
        output.WriteLine(
            $"processor time a line, whatever else runs: mean {mean.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)} µs"
        );
        var longTexts = texts
            .Chunk(40)
            .Select(chunk => string.Join(". ", chunk))
            .Where(text => text.Length >= LongLength)
            .Select(text => text[..LongLength])
            .ToArray();
        Time(workspace.Screen, longTexts);
        output.WriteLine($"{LongLength} characters: median {Microseconds(Time(workspace.Screen, longTexts), 0.5)} µs");
        return 0;
    }

    private static double[] Time(CrisisScreen screen, string[] texts)
    {
        var times = new double[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            screen.Screen(texts[i]);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        return times;
    }

    private static string Microseconds(double[] times, double share) =>
        times.Order().ElementAt((int)(times.Length * share)).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
