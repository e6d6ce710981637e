namespace AftercareBot.Safety;

/// <summary>
/// Tries every rule on its own sentences. Starting up does not: it would more than double the time to the first answer. The tests and
/// <c>doctor</c> do.
/// </summary>
public static class RuleCheck
{
    /// <summary>What does not hold: a sentence that a rule must match and does not, or must not match and does. Empty when all is well.</summary>
    public static IReadOnlyList<SafetyDataError> Run(CrisisScreen screen)
    {
        var found = new List<SafetyDataError>();
        var rules = screen.Data.Rules;
        for (var number = 0; number < rules.Rules.Count; number++)
        {
            var rule = rules.Rules[number];
            foreach (var sentence in rule.Must)
                if (!Holds(screen, number, sentence))
                    found.Add(new(rule.File, rule.Line, $"{rule.Id} must match “{sentence}” and does not"));
            foreach (var sentence in rule.MustNot)
                if (Holds(screen, number, sentence))
                    found.Add(new(rule.File, rule.Line, $"{rule.Id} must not match “{sentence}” and does"));
        }
        return found;
    }

    private static bool Holds(CrisisScreen screen, int number, string sentence)
    {
        var rules = screen.Data.Rules;
        var scratch = new ScreenScratch();
        screen.Data.Tokenizer.Append(sentence, scratch.Tokens);
        // A rule that answers a question is tried as if the question had been asked.
        foreach (var question in rules.Rules[number].After)
            scratch.Asked[question] = true;
        rules.Find(scratch.Tokens.Span, scratch.Asked, scratch.Matches, scratch.Hits);
        return scratch.Hits.Exists(hit => hit.Rule == number);
    }
}
