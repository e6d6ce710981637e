using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>What the reader says of a line that it was not trained on: alone, and after what went before it where something did.</summary>
internal sealed record Reading(ReaderScore? Alone, ReaderScore? Joined)
{
    /// <summary>Reads the lines that were kept from the reader's training, so that its word can be weighed. Empty without a reader.</summary>
    public static Dictionary<Line, Reading> OfTuningLines(CrisisScreen screen, IEnumerable<Example> examples)
    {
        var found = new Dictionary<Line, Reading>();
        if (screen.Data.Reader is null)
            return found;
        foreach (var line in examples.Select(example => example.Line))
            if (line.Part == Part.Tuning)
                found[line] = Of(screen, line);
        return found;
    }

    private static Reading Of(CrisisScreen screen, Line line)
    {
        var scratch = ScreenScratch.Current;
        return new Reading(
            screen.ReadWhole(line.Text, [], scratch),
            line.Context.Count > 0 ? screen.ReadWhole(line.Text, [.. line.Context], scratch) : null
        );
    }
}
