using System.Globalization;
using AftercareBot.Benchmarks;
using AftercareBot.Benchmarks.Kill;
using AftercareBot.Benchmarks.Service;
using BenchmarkDotNet.Running;

switch (args)
{
    // The whole service under load, beside a bare endpoint: dotnet run -c Release --project benchmarks -- service SERVICE.dll
    case ["service", var serviceDll]:
        await ServiceBenchmark.RunAsync(Path.GetFullPath(serviceDll), Directory.GetCurrentDirectory());
        break;
    // Kills it while people in danger write, and counts: dotnet run -c Release --project benchmarks -- kill SERVICE.dll [messages] [kills] [seed]
    case ["kill", var serviceDll, .. var numbers]:
        var plan = new KillPlan(Number(numbers, 0, 1000), Number(numbers, 1, 30), Number(numbers, 2, 1));
        var repository = Directory.GetCurrentDirectory();
        var report = await KillRun.RunAsync(Path.GetFullPath(serviceDll), repository, plan, TimeProvider.System);
        report.Print();
        return report.Faults.Count == 0 ? 0 : 1;
    // Single questions by percentile, SQLite FTS5 beside it: dotnet run -c Release --project benchmarks -- knowledge
    case ["knowledge"]:
        KnowledgeLatency.Run();
        break;
    case ["bare", var url, var answerFile]:
        await BareEndpoint.RunAsync(url, answerFile);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(BareEndpoint).Assembly).Run(args);
        break;
}

return 0;

static int Number(string[] numbers, int place, int otherwise) =>
    numbers.Length > place ? int.Parse(numbers[place], CultureInfo.InvariantCulture) : otherwise;
