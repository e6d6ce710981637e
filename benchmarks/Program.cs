using AftercareBot.Benchmarks.Service;
using BenchmarkDotNet.Running;

switch (args)
{
    // The whole service under load, beside a bare endpoint: dotnet run -c Release --project benchmarks -- service SERVICE.dll
    case ["service", var serviceDll]:
        await ServiceBenchmark.RunAsync(Path.GetFullPath(serviceDll), Directory.GetCurrentDirectory());
        break;
    case ["bare", var url, var answerFile]:
        await BareEndpoint.RunAsync(url, answerFile);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(BareEndpoint).Assembly).Run(args);
        break;
}
