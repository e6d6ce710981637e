namespace AftercareBot.Safety.Tests;

public sealed class RuleTests
{
    [Fact]
    public void Every_rule_holds_on_its_own_sentences() => RuleCheck.Run(Shared.Screen).ShouldBeEmpty();

    [Fact]
    public void The_rules_are_the_reviewed_ones()
    {
        var shipped = Shared.Screen.Data.Rules.Rules.Select(rule =>
            $"{rule.Id} {rule.Level} {rule.Category} {rule.Subject}{(rule.IsHint ? " hint" : "")}"
        );
        var reviewed = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "rules.approved.txt"));
        shipped.Order(StringComparer.Ordinal).ToArray().ShouldBe(reviewed);
    }

    [Fact]
    public void A_deleted_rule_is_missed_by_a_sentence_of_its_own()
    {
        var rules = Shared.Screen.Data.Rules.Rules;
        foreach (var rule in rules)
            rule.Must.Count.ShouldBeGreaterThan(0, rule.Id);
    }

    [Fact]
    public void Every_wrong_line_is_reported_at_once_with_its_file_and_number()
    {
        using var folder = DataCopy.Make();
        folder.Write(
            "Rules/en/wrong.yaml",
            """
            - id: en.wrong.one
              level: dire
              category: nonsense
              subject: self
              reason: A rule with three mistakes.
              patterns:
                - "{noclass} (open"
              must:
                - x
            """
        );
        var wrong = Should.Throw<SafetyDataException>(() => CrisisScreen.Load(folder.Path));
        wrong.Errors.Count.ShouldBeGreaterThanOrEqualTo(4);
        wrong.Errors.ShouldAllBe(error => error.File == "Rules/en/wrong.yaml" && error.Line > 0);
        wrong.Message.ShouldContain("Rules/en/wrong.yaml:2");
    }

    [Fact]
    public void A_flipped_level_is_noticed()
    {
        using var folder = DataCopy.Make();
        folder.Replace("Rules/en/overdose.yaml", "level: emergency", "level: concern");
        var levels = CrisisScreen.Load(folder.Path).Data.Rules.Rules.Select(rule => $"{rule.Id} {rule.Level}");
        var reviewed = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rules.approved.txt"));
        levels.ShouldContain(level => !reviewed.Contains(level, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("want .. die", "i want to just die", true)]
    [InlineData("want .. die", "i want a b c d die", false)]
    [InlineData("want ..5 die", "i want a b c d die", true)]
    [InlineData("want .. die", "i want not to die", false)]
    [InlineData("(a bus|a train) stop", "the train stop", false)]
    [InlineData("(the bus|the train) stop", "the train stop", true)]
    [InlineData("< want", "i want", false)]
    [InlineData("< want", "want it", true)]
    [InlineData("want >", "want it", false)]
    [InlineData("want >", "i want", true)]
    [InlineData("so? tired (today|>)", "tired", true)]
    [InlineData("{kin} left", "my brother left", true)]
    [InlineData("{kin|friend} left", "my friend left", true)]
    [InlineData("{kin} left", "the bus left", false)]
    public void The_notation_means_what_the_readme_says(string pattern, string text, bool matches)
    {
        using var folder = DataCopy.Make();
        folder.Write(
            "Rules/en/tried.yaml",
            $"- id: en.tried\n  level: crisis\n  category: suicide\n  subject: self\n  reason: Tried.\n  patterns:\n    - \"{pattern}\"\n  must:\n    - x\n  mustNot:\n    - x\n"
        );
        var found = CrisisScreen.Load(folder.Path).Screen(text).Evidence.Any(one => one.RuleId == "en.tried");
        found.ShouldBe(matches);
    }
}
