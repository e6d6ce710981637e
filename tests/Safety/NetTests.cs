using AftercareBot.SafetyTraining;

namespace AftercareBot.Safety.Tests;

public sealed class NetTests
{
    [Fact]
    public void Learning_twice_gives_the_same_weights()
    {
        var examples = Small();
        Learn(examples).ShouldBe(Learn(examples));
    }

    [Fact]
    public void The_net_tells_what_it_learned_apart()
    {
        var examples = Small();
        var trainer = Trained(examples);
        trainer.Score(examples[0], 0).ShouldBeGreaterThan(trainer.Score(examples[^1], 0));
    }

    [Fact]
    public void The_net_only_lifts()
    {
        var header = Shared.Screen.Data.Net.ShouldNotBeNull().Header;
        foreach (var rules in Enum.GetValues<RiskLevel>())
        foreach (var certainty in new[] { 0f, 0.5f, 1f })
        {
            var lifted = CrisisScreen.Lift(new NetScore(certainty, certainty, certainty), header, rules);
            var final = lifted > rules ? lifted : rules;
            final.ShouldBeAtLeast(rules);
        }
    }

    [Fact]
    public void Weights_of_another_version_are_refused()
    {
        using var folder = DataCopy.Make();
        File.WriteAllBytes(Path.Combine(folder.Path, NetModel.File), [1, 2, 3]);
        Should.Throw<SafetyDataException>(() => CrisisScreen.Load(folder.Path)).Message.ShouldContain("SafetyTraining");
    }

    [Fact]
    public void Calibration_finds_the_curve_behind_the_outcomes()
    {
        var random = new Random(1);
        var pairs = Enumerable
            .Range(0, 20_000)
            .Select(_ => (float)(random.NextDouble() * 6 - 3))
            .Select(sum => (sum, random.NextDouble() < 1 / (1 + Math.Exp(-((2 * sum) + 1)))))
            .ToList();
        var (slope, offset) = Calibration.Fit(pairs);
        slope.ShouldBe(2, 0.15);
        offset.ShouldBe(1, 0.15);
    }

    private static List<Example> Small()
    {
        var maker = new ExampleMaker(Shared.Screen);
        Line Make(RiskLevel level, string text) => new(level, "suicide", RiskSubject.Self, "plain", text, [], "w", "f", 1);
        string[] dangers = ["the strip is empty and i am waiting", "letters are on the table", "nobody needs me here"];
        string[] harmless = ["the bus is late again", "soup is on the table", "see you at the match"];
        return
        [
            .. dangers.Select(text => maker.Make(Make(RiskLevel.Crisis, text))),
            .. harmless.Select(text => maker.Make(Make(RiskLevel.None, text))),
        ];
    }

    private static LinearTrainer Trained(List<Example> examples)
    {
        var trainer = new LinearTrainer(1, 12, Goal.OfLevel);
        trainer.Train(examples, 3);
        return trainer;
    }

    private static float[] Learn(List<Example> examples) => Trained(examples).Weights;
}
