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
        foreach (var afterEarlier in new[] { false, true })
        {
            var score = new NetScore(certainty, certainty, certainty);
            foreach (var thresholds in new[] { header.Alone, header.Read })
            {
                var lifted = thresholds.Lift(score, rules, afterEarlier);
                var final = lifted > rules ? lifted : rules;
                final.ShouldBeAtLeast(rules);
            }
        }
    }

    [Fact]
    public void The_weights_are_those_that_training_gave_for_these_corpora_rules_words_and_reader()
    {
        var root = Workspace.FindRoot();
        var safety = Path.Combine(root, "src", "Safety");
        Provenance.Of(safety, Path.Combine(root, "src", "SafetyTraining", "Corpora")).ShouldBe(Provenance.Read(safety));
    }

    [Fact]
    public void A_start_without_the_nets_weights_is_refused_in_words()
    {
        using var folder = DataCopy.Make();
        File.Delete(Path.Combine(folder.Path, NetModel.File));
        Should.Throw<SafetyDataException>(() => CrisisScreen.Load(folder.Path)).Message.ShouldContain("weights are missing");
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

    [Fact]
    public void A_feature_that_was_learned_is_found_and_one_never_met_adds_nothing()
    {
        var trainer = Trained(Small());
        var table = new LevelTable(Packed(trainer));
        var learned = trainer.Rows.Keys.ToHashSet();
        learned.Count(place => table.Sum([place]) != (0, 0, 0)).ShouldBeGreaterThan(0);
        var buckets = learned.Select(LevelTable.BucketOf).ToHashSet();
        for (var place = 0; place < 1 << 16; place++)
            if (!buckets.Contains(LevelTable.BucketOf(place)))
                table.Sum([place]).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void A_sum_is_that_of_its_features_one_by_one()
    {
        var trainer = Trained(Small());
        var table = new LevelTable(Packed(trainer));
        int[] places = [.. trainer.Rows.Keys.Order()];
        var sum = table.Sum(places);
        sum.Page.ShouldBe(places.Sum(place => table.Sum([place]).Page));
        sum.Concern.ShouldBe(places.Sum(place => table.Sum([place]).Concern));
    }

    [Fact]
    public void A_message_read_after_earlier_ones_has_a_threshold_of_its_own()
    {
        var thresholds = new LevelThresholds
        {
            Page = 0.5f,
            PageAfterEarlier = 0.9f,
            Emergency = 2,
            EmergencyWhenPaging = 2,
            Concern = 2,
        };
        var score = new NetScore(0.7f, 0, 0);
        thresholds.Lift(score, RiskLevel.None, afterEarlier: false).ShouldBe(RiskLevel.Crisis);
        thresholds.Lift(score, RiskLevel.None, afterEarlier: true).ShouldBe(RiskLevel.None);
    }

    [Fact]
    public void The_letters_of_a_known_word_are_the_same_worked_out_beforehand()
    {
        var vocabulary = new Vocabulary();
        string[] texts = ["a", "balloon", "kitchenette", "mmm", "supercalifragilisticexpialidocious"];
        foreach (var text in texts)
            vocabulary.GetOrAdd(text);
        var letters = new WordLetters(vocabulary);
        for (var word = 0; word < texts.Length; word++)
        {
            var fresh = new FeatureList();
            WordLetters.Add(texts[word], fresh, 0);
            letters.Of(word).ToArray().ShouldBe(fresh.All.ToArray());
        }
    }

    private static int[] Packed(LinearTrainer trainer)
    {
        NetHeader header = default;
        return LevelPacker.Pack(trainer, ref header);
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
        var trainer = new LinearTrainer(LevelTable.Outputs, FeatureList.Bits, 1, Goal.OfLevel);
        trainer.Train(examples, 3);
        return trainer;
    }

    private static float[] Learn(List<Example> examples) => Trained(examples).Weights;
}
