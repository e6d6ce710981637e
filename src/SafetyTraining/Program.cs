using AftercareBot.Safety;

var sw = System.Diagnostics.Stopwatch.StartNew();
var screen = CrisisScreen.Load(Path.Combine(AppContext.BaseDirectory, "safety"));
Console.WriteLine($"load {sw.ElapsedMilliseconds} ms");
foreach (var rule in screen.Data.Rules.Rules)
{
    foreach (var m in rule.Must)
    {
        var ctx =
            rule.After.Length > 0
                ? new[]
                {
                    new ContextMessage(
                        MessageSender.Bot,
                        rule.Language == Language.English
                            ? "are you safe? do you have a plan? are you in danger? suicide? is he breathing?"
                            : "estas a salvo? tienes un plan? estas en peligro? suicidio? respira?"
                    ),
                }
                : [];
        var a = screen.Screen(m, ctx);
        if (!a.Evidence.Any(e => string.Equals(e.RuleId, rule.Id, StringComparison.Ordinal)))
            Console.WriteLine($"MUST {rule.Id}: {m} -> {a.Level}");
    }
    foreach (var m in rule.MustNot)
    {
        var a = screen.Screen(m);
        if (a.Evidence.Any(e => string.Equals(e.RuleId, rule.Id, StringComparison.Ordinal)))
            Console.WriteLine($"MUSTNOT {rule.Id}: {m} -> {a.Level}");
    }
}

var numbers = EmergencyNumbers.Load(Path.Combine(AppContext.BaseDirectory, "safety"));
Console.WriteLine(numbers.For("mx").Emergency.Dial + numbers.Resolver.Resolve(null, "+14165550100", "es-MX", null));
Console.WriteLine(screen.Explain("i cant cope tonite, k1ll my self"));
