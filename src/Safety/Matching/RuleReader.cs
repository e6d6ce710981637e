namespace AftercareBot.Safety;

/// <summary>Reads rules and scopes from the data files. A rule without sentences that must and must not match does not load.</summary>
internal sealed class RuleReader(Vocabulary vocabulary, ClassNames classes, WordReader words, DataErrors errors)
{
    private static readonly string[] RuleKeys =
    [
        "id",
        "level",
        "category",
        "subject",
        "reason",
        "source",
        "patterns",
        "unless",
        "after",
        "negated",
        "decides",
        "must",
        "mustNot",
    ];

    private static readonly string[] ScopeKeys = ["scope", "reason", "near", "unless", "patterns"];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<(string Name, YamlNode Node, string File, Language Language)> scopeNodes = [];
    private readonly List<(YamlNode Node, string File, Language Language)> ruleNodes = [];
    private readonly Dictionary<string, int> scopeNumbers = new(StringComparer.Ordinal);

    public List<Rule> Rules { get; } = [];

    public List<Scope> Scopes { get; } = [];

    public List<Pattern> Patterns { get; } = [];

    public void Add(string file, string content, Language language)
    {
        var root = YamlReader.Read(file, content, errors);
        if (root is null)
            return;
        foreach (var node in root.Items ?? [])
            if (node["scope"]?.Text is { Length: > 0 } name)
                scopeNodes.Add((name, node, file, language));
            else
                ruleNodes.Add((node, file, language));
        if (root.Items is null)
            errors.Add(file, root.Line, "expected a list of rules, each beginning “- id:”");
    }

    /// <summary>Compiles what was added, scopes first, because rules name them.</summary>
    public void Finish()
    {
        foreach (var (name, _, _, _) in scopeNodes)
            scopeNumbers.TryAdd(name, scopeNumbers.Count);
        foreach (var group in scopeNodes.GroupBy(scope => scope.Name, StringComparer.Ordinal))
            FinishScope(group.Key, [.. group]);
        foreach (var (node, file, language) in ruleNodes)
            FinishRule(node, file, language);
    }

    private void FinishScope(string name, List<(string Name, YamlNode Node, string File, Language Language)> parts)
    {
        var near = 0;
        var unless = new List<int>();
        foreach (var (_, node, file, language) in parts)
        {
            CheckKeys(node, file, ScopeKeys);
            if (
                !int.TryParse(node["near"]?.Text, System.Globalization.CultureInfo.InvariantCulture, out near)
                || near is < 1 or > 200
            )
                errors.Add(file, node.Line, "a scope needs “near:”, the number of words it reaches, from 1 to 200");
            unless.AddRange(ScopeList(node["unless"], file));
            AddPatterns(node, file, language, ~scopeNumbers[name]);
        }
        Scopes.Add(new Scope(name, near, [.. unless.Distinct()]));
    }

    private void FinishRule(YamlNode node, string file, Language language)
    {
        CheckKeys(node, file, RuleKeys);
        var id = Text(node, "id", file);
        if (id.Length > 0 && !ids.Add(id))
            errors.Add(file, node.Line, $"another rule is already called “{id}”");
        var must = Sentences(node, "must", id, file);
        var mustNot = Sentences(node, "mustNot", id, file);
        var rule = new Rule
        {
            Id = id,
            Level = Level(node, file),
            Category = Category(node, file),
            Subject = Subject(node, file),
            Reason = Text(node, "reason", file),
            Unless = [.. ScopeList(node["unless"], file)],
            After = [.. ScopeList(node["after"], file)],
            HoldsNegated = node["negated"]?.Text is "holds",
            IsHint = node["decides"]?.Text is "with the net",
            Language = language,
            Must = must,
            MustNot = mustNot,
            File = file,
            Line = node.Line,
        };
        AddPatterns(node, file, language, Rules.Count);
        Rules.Add(rule);
    }

    private void AddPatterns(YamlNode node, string file, Language language, int owner)
    {
        var parser = new PatternParser(vocabulary, classes, words, language);
        var any = false;
        foreach (var source in node["patterns"]?.Texts ?? [])
        {
            any = true;
            try
            {
                Patterns.Add(parser.Parse(source.Text ?? "", owner));
            }
            catch (FormatException wrong)
            {
                errors.Add(file, source.Line, wrong.Message);
            }
        }
        if (!any)
            errors.Add(file, node.Line, "“patterns:” is missing");
    }

    private void CheckKeys(YamlNode node, string file, string[] allowed)
    {
        if (node.Entries is null)
            errors.Add(file, node.Line, "expected “- id: …” or “- scope: …” with its keys below");
        foreach (var entry in node.Entries ?? [])
            if (!allowed.Contains(entry.Key, StringComparer.Ordinal))
                errors.Add(file, entry.Value.Line, $"“{entry.Key}” is no key here; known are {string.Join(", ", allowed)}");
    }

    private string Text(YamlNode node, string key, string file)
    {
        var text = node[key]?.Text ?? "";
        if (text.Length == 0)
            errors.Add(file, node.Line, $"“{key}:” is missing");
        return text;
    }

    private List<string> Sentences(YamlNode node, string key, string id, string file)
    {
        var sentences = (node[key]?.Texts ?? []).Select(item => item.Text ?? "").Where(text => text.Length > 0).ToList();
        if (sentences.Count == 0)
            errors.Add(file, node.Line, $"rule “{id}” needs at least one sentence under “{key}:”");
        return sentences;
    }

    private IEnumerable<int> ScopeList(YamlNode? node, string file)
    {
        foreach (var item in node?.Texts ?? [])
            if (scopeNumbers.TryGetValue(item.Text ?? "", out var number))
                yield return number;
            else if (item.Text is { Length: > 0 } and not "nothing")
                errors.Add(file, item.Line, $"no scope is called “{item.Text}”");
    }

    private RiskLevel Level(YamlNode node, string file)
    {
        switch (Text(node, "level", file))
        {
            case "emergency":
                return RiskLevel.Emergency;
            case "crisis":
                return RiskLevel.Crisis;
            case "concern":
                return RiskLevel.Concern;
            case "":
                return RiskLevel.Concern;
            default:
                errors.Add(file, node["level"]!.Line, "level is emergency, crisis or concern");
                return RiskLevel.Concern;
        }
    }

    private string Category(YamlNode node, string file)
    {
        var category = Text(node, "category", file);
        if (category.Length > 0 && (RiskCategories.IndexOf(category) < 0 || category is RiskCategories.None))
            errors.Add(file, node["category"]!.Line, $"category is one of {string.Join(", ", RiskCategories.All.SkipLast(1))}");
        return category;
    }

    private RiskSubject Subject(YamlNode node, string file)
    {
        switch (Text(node, "subject", file))
        {
            case "self":
                return RiskSubject.Self;
            case "other":
                return RiskSubject.Other;
            case "group":
                return RiskSubject.Group;
            case "":
                return RiskSubject.Self;
            default:
                errors.Add(file, node["subject"]!.Line, "subject is self, other or group");
                return RiskSubject.Self;
        }
    }
}
