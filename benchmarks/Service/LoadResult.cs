namespace AftercareBot.Benchmarks.Service;

/// <summary>What one run of load showed.</summary>
internal sealed record LoadResult(double RequestsASecond, TimeSpan P50, TimeSpan P99, TimeSpan CpuARequest, long ResidentBytes);
