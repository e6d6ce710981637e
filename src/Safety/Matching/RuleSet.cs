namespace AftercareBot.Safety;

/// <summary>The compiled rules: what they make of a message's tokens.</summary>
internal sealed class RuleSet(IReadOnlyList<Rule> rules, IReadOnlyList<Scope> scopes, PatternSet patterns)
{
    private readonly ulong[] hashes = [.. rules.Select(rule => WordHash.Of(rule.Id))];

    private readonly ulong[] questionHashes = [.. scopes.Select(scope => WordHash.Of(scope.Name))];

    public IReadOnlyList<Rule> Rules => rules;

    /// <summary>The name by which the net knows a rule, the same however the rules are ordered.</summary>
    public ulong Hash(int rule) => hashes[rule];

    public IReadOnlyList<Scope> Scopes => scopes;

    public PatternSet Patterns => patterns;

    public ulong QuestionHash(int question) => questionHashes[question];

    /// <summary>Collects the rules that hold, the gravest first. <paramref name="asked"/> holds the questions the bot has just asked.</summary>
    public void Find(ReadOnlySpan<Token> tokens, ReadOnlySpan<bool> asked, MatchList matches, List<RuleHit> hits)
    {
        hits.Clear();
        patterns.Find(tokens, matches);
        for (var i = 0; i < matches.Count; i++)
        {
            var match = matches[i];
            var owner = patterns[match.Pattern].Owner;
            if (owner < 0)
                continue;
            var rule = rules[owner];
            if (matches.IsNegated(i) && !rule.HoldsNegated)
                continue;
            if (rule.After.Length > 0 && !IsAsked(rule, asked))
                continue;
            if (!IsUndone(rule.Unless, match, matches, 0))
                Keep(hits, new RuleHit(owner, match.First, match.Last, rule.Level));
        }
    }

    /// <summary>Which questions the bot's words ask; a question is a scope that rules name under "after".</summary>
    public void FindQuestions(ReadOnlySpan<Token> tokens, MatchList matches, Span<bool> asked)
    {
        asked.Clear();
        patterns.Find(tokens, matches);
        for (var i = 0; i < matches.Count; i++)
            if (patterns[matches[i].Pattern].Owner < 0)
                asked[~patterns[matches[i].Pattern].Owner] = true;
    }

    private static void Keep(List<RuleHit> hits, RuleHit hit)
    {
        for (var i = 0; i < hits.Count; i++)
            if (hits[i].Rule == hit.Rule)
                return;
        var at = hits.Count;
        while (at > 0 && hits[at - 1].Level < hit.Level)
            at--;
        hits.Insert(at, hit);
    }

    private static bool IsAsked(Rule rule, ReadOnlySpan<bool> asked)
    {
        foreach (var question in rule.After)
            if (question < asked.Length && asked[question])
                return true;
        return false;
    }

    private bool IsUndone(int[] unless, PatternMatch match, MatchList matches, int depth)
    {
        if (unless.Length == 0 || depth > 2)
            return false;
        for (var i = 0; i < matches.Count; i++)
        {
            var scopeNumber = ~patterns[matches[i].Pattern].Owner;
            if (scopeNumber < 0 || Array.IndexOf(unless, scopeNumber) < 0)
                continue;
            var scope = scopes[scopeNumber];
            var distance = Math.Max(matches[i].First - match.Last, match.First - matches[i].Last);
            if (distance <= scope.Near && !IsUndone(scope.Unless, match, matches, depth + 1))
                return true;
        }
        return false;
    }
}
