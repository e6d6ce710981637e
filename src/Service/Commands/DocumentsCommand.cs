using System.CommandLine;
using AftercareBot.Knowledge;
using AftercareBot.Knowledge.Import;
using AftercareBot.Service.Hosting;

namespace AftercareBot.Service.Commands;

/// <summary><c>documents</c>: takes an organisation's own documents in, and checks a folder before it goes live.</summary>
internal static class DocumentsCommand
{
    private const int Wrong = 1;
    private const int NotUnderstood = 2;

    public static Command Create(TimeProvider time) =>
        new("documents", "Takes an organisation's own documents in, and checks documents.") { Import(time), Lint() };

    private static Command Import(TimeProvider time)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files and folders: .md, .txt, .html, .docx and, where pdftotext is installed, .pdf.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--out") { Required = true, Description = "The folder the drafts are written to." };
        var reviewed = new Option<string?>("--reviewed")
        {
            Description =
                "Reviewed documents whose ways of asking are proposed for passages on the same matter; default: Knowledge:Folder.",
        };
        var command = new Command("import", "Writes drafts, marked 'reviewed: no', and lists what a reviewer must look at.")
        {
            paths,
            output,
            reviewed,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                ImportAsync(
                    parsed.GetRequiredValue(paths),
                    parsed.GetRequiredValue(output),
                    parsed.GetValue(reviewed),
                    time,
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Lint()
    {
        var folder = new Argument<string?>("folder")
        {
            Description = "The documents folder; default: Knowledge:Folder.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("lint", "Checks a folder and says file and line of whatever is wrong.") { folder };
        command.SetAction(parsed => Check(parsed.GetValue(folder)));
        return command;
    }

    private static async Task<int> ImportAsync(
        string[] paths,
        string output,
        string? reviewed,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var settings = KnowledgeSettings.From(ServiceSettings.Read());
        if (Array.Find(paths, p => !Path.Exists(p)) is { } missing)
            return await RefuseAsync($"There is no file or folder {missing}.");
        if (reviewed is not null && !Directory.Exists(reviewed))
            return await RefuseAsync($"There is no folder {reviewed}.");
        var options = new ImportOptions
        {
            Paths = paths,
            OutFolder = output,
            Today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
            DataFolder = settings.DataFolder,
            ReviewedFolder = reviewed ?? (Directory.Exists(settings.Folder) ? settings.Folder : null),
        };
        var result = await DocumentImport.RunAsync(options, cancellationToken);
        foreach (var flag in result.Flags)
            Console.WriteLine($"{flag.File}:{flag.Line}: {flag.Kind}: {flag.Text}");
        foreach (var problem in result.Problems)
            await Console.Error.WriteLineAsync(problem.ToString());
        Console.WriteLine(
            $"{result.Drafts.Count} drafts, {result.Flags.Count} places to look at, {result.Problems.Count} problems."
        );
        return result.Problems.Count == 0 ? 0 : Wrong;
    }

    private static int Check(string? folder)
    {
        var settings = KnowledgeSettings.From(ServiceSettings.Read());
        var problems = DocumentLint.Check(folder is null ? settings : settings with { Folder = Path.GetFullPath(folder) });
        foreach (var problem in problems)
            Console.WriteLine(problem);
        var errors = problems.Count(p => p.Severity == ProblemSeverity.Error);
        Console.WriteLine($"{errors} errors, {problems.Count - errors} warnings.");
        return errors == 0 ? 0 : Wrong;
    }

    private static async Task<int> RefuseAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return NotUnderstood;
    }
}
