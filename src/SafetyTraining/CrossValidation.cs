using System.Collections.Concurrent;
using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Scores every line by a net that has not seen the file it stands in: what calibration and thresholds rest on.</summary>
internal static class CrossValidation
{
    public const int Folds = 4;
    private const int Seed = 7;

    public static List<Scored> Run(IReadOnlyList<Example> examples)
    {
        var scored = new ConcurrentBag<Scored>();
        Parallel.For(
            0,
            Folds,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            fold =>
            {
                var trainer = NetTrainer.OfLevels();
                trainer.Train(
                    [.. examples.Where(example => FoldOf(example) != fold).SelectMany(example => example.Lessons)],
                    Seed
                );
                foreach (var example in examples.Where(example => FoldOf(example) == fold))
                    scored.Add(Score(trainer, example));
            }
        );
        return [.. scored.OrderBy(one => one.Example.Line.File, StringComparer.Ordinal).ThenBy(one => one.Example.Line.Number)];
    }

    public static Scored Score(LinearTrainer trainer, Example example) =>
        new(
            example,
            trainer.Score(example.Alone ?? example, 0),
            example.Alone is null ? float.NegativeInfinity : trainer.Score(example, 0),
            Graver(trainer, example, 1),
            Graver(trainer, example, 2)
        );

    private static float Graver(LinearTrainer trainer, Example example, int output)
    {
        var sum = trainer.Score(example, output);
        return example.Alone is { } alone ? Math.Max(sum, trainer.Score(alone, output)) : sum;
    }

    /// <summary>Lines of one file answer each other, so that a file is of one fold.</summary>
    private static int FoldOf(Example example) =>
        (int)(WordHash.Of(example.Line.Writer + "/" + Path.GetFileName(example.Line.File)) >> 33) % Folds;
}
