using System.Diagnostics;
using AftercareBot.Service.Hosting;

namespace AftercareBot.Service.Tests.Commands;

public sealed class DocumentsCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("documents-command-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_import_writes_drafts_and_lists_what_to_look_at()
    {
        var source = Path.Combine(_folder, "rest.md");
        await File.WriteAllTextAsync(source, "# Rest\n\n## Why rest?\n\nRest mends the body. Call (888) 555-0100.\n");
        var output = Path.Combine(_folder, "drafts");

        var (code, text) = await RunAsync("documents", "import", source, "--out", output);

        code.ShouldBe(0);
        text.ShouldContain("phone");
        text.ShouldContain("1 drafts");
        (await File.ReadAllTextAsync(Path.Combine(output, "rest.md"))).ShouldContain("reviewed: no");
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_refused()
    {
        var (code, text) = await RunAsync("documents", "import", Path.Combine(_folder, "gone.md"), "--out", _folder);

        code.ShouldBe(2);
        text.ShouldContain("gone.md");
    }

    [Fact]
    public async Task A_check_says_file_and_line_of_what_is_wrong()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.md"), "---\ntitle: A\nlanguage: xx\n---\n## What?\n\nThis.\n");

        var (code, text) = await RunAsync("documents", "lint", _folder);

        code.ShouldBe(1);
        text.ShouldContain("a.md:1: ");
    }

    [Theory]
    [InlineData("documents")]
    [InlineData("documents", "import")]
    [InlineData("documents", "lint")]
    public async Task Each_verb_explains_itself(params string[] verb)
    {
        var (code, text) = await RunAsync([.. verb, "--help"]);

        code.ShouldBe(0);
        text.ShouldContain("Usage:");
    }

    private static async Task<(int Code, string Text)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ServiceBuilder).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
