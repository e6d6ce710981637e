using System.Buffers;
using System.Text.RegularExpressions;
using AftercareBot.Safety;
using BenchmarkDotNet.Attributes;

namespace AftercareBot.Benchmarks;

/// <summary>The crisis screen beside the same phrases as one regular expression, and beside the floor: one search for any of them.</summary>
[MemoryDiagnoser]
public class SafetyBenchmarks
{
    private readonly CrisisScreen screen = CrisisScreen.Load(SafetyMessages.Folder);
    private readonly string[] messages = SafetyMessages.Typical;
    private readonly string longMessage = SafetyMessages.Long(2_000);
    private Regex compiled = null!;
    private Regex nonBacktracking = null!;
    private SearchValues<string> search = null!;

    [GlobalSetup]
    public void Setup()
    {
        var phrases = screen.Data.Rules.Rules.SelectMany(rule => rule.Must).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var pattern = string.Join('|', phrases.Select(Regex.Escape));
        const RegexOptions options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
        compiled = new Regex(pattern, options | RegexOptions.Compiled, TimeSpan.FromSeconds(10));
        nonBacktracking = new Regex(pattern, options | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(10));
        search = SearchValues.Create(phrases, StringComparison.OrdinalIgnoreCase);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = SafetyMessages.Count)]
    public int Screen_a_typical_message()
    {
        var sum = 0;
        foreach (var message in messages)
            sum += (int)screen.Screen(message).Level;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = SafetyMessages.Count)]
    public int Regex_compiled()
    {
        var sum = 0;
        foreach (var message in messages)
            sum += compiled.IsMatch(message) ? 1 : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = SafetyMessages.Count)]
    public int Regex_non_backtracking()
    {
        var sum = 0;
        foreach (var message in messages)
            sum += nonBacktracking.IsMatch(message) ? 1 : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = SafetyMessages.Count)]
    public int Search_values()
    {
        var sum = 0;
        foreach (var message in messages)
            sum += message.AsSpan().ContainsAny(search) ? 1 : 0;
        return sum;
    }

    [Benchmark]
    public RiskAssessment Screen_2000_characters() => screen.Screen(longMessage);

    [Benchmark]
    public bool Regex_compiled_2000_characters() => compiled.IsMatch(longMessage);

    [Benchmark]
    public bool Search_values_2000_characters() => longMessage.AsSpan().ContainsAny(search);
}
