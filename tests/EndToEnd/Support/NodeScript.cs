using System.Diagnostics;

namespace AftercareBot.EndToEnd.Tests.Support;

/// <summary>Runs a script in Node, with the packages of the real client installed once.</summary>
internal static class NodeScript
{
    private static readonly Lazy<Task> Packages = new(InstallAsync);

    /// <summary>What the script prints.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public static Task<string> RunAsync(string script, string[] arguments, string input = "") =>
        StartAsync("node", [Path.Combine(Places.NodeScripts, script), .. arguments], Places.Root, input);

    /// <summary>As the other, for scripts that use the real Direct Line client.</summary>
    public static async Task<string> RunWithClientAsync(string script, params string[] arguments)
    {
        await Packages.Value;
        return await RunAsync(script, arguments);
    }

    private static async Task InstallAsync()
    {
        Directory.CreateDirectory(Places.NodeModules);
        var stamp = Path.Combine(Places.NodeModules, "package-lock.json");
        var wanted = Path.Combine(Places.NodeScripts, "package-lock.json");
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == await File.ReadAllTextAsync(wanted))
            return;
        File.Copy(
            Path.Combine(Places.NodeScripts, "package.json"),
            Path.Combine(Places.NodeModules, "package.json"),
            overwrite: true
        );
        var staged = Path.Combine(Places.NodeModules, "npm-shrinkwrap.json");
        File.Copy(wanted, staged, overwrite: true);
        await StartAsync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"], Places.NodeModules, "");
        // Only now: an installation that was cut off is made again.
        File.Move(staged, stamp, overwrite: true);
    }

    private static async Task<string> StartAsync(string program, string[] arguments, string folder, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DIRECTLINE_MODULES"] = Path.Combine(Places.NodeModules, "package.json");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {await error}{await output}");
    }
}
