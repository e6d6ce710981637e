using System.Diagnostics;

namespace AftercareBot.Benchmarks.Service;

/// <summary>What a process has used so far, by the operating system's own account.</summary>
internal readonly record struct ProcessUsage(TimeSpan Cpu, long ResidentBytes)
{
    public static ProcessUsage Of(Process process)
    {
        process.Refresh();
        return new ProcessUsage(process.TotalProcessorTime, process.WorkingSet64);
    }
}
