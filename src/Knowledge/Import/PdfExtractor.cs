using System.ComponentModel;
using System.Diagnostics;

namespace AftercareBot.Knowledge.Import;

/// <summary>A PDF, through the program <c>pdftotext</c> (Debian package poppler-utils) where the machine has it.</summary>
internal sealed class PdfExtractor : ITextExtractor
{
    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    public bool MarksHeadings => false;

    public async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("pdftotext")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("-nopgbrk");
        start.ArgumentList.Add(path);
        start.ArgumentList.Add("-");
        try
        {
            using var process = Process.Start(start) ?? throw new IOException("pdftotext did not start.");
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            var text = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? text : throw new IOException("pdftotext: " + (await error).Trim());
        }
        catch (Win32Exception e)
        {
            throw new IOException(
                "Reading PDF needs the program pdftotext (package poppler-utils), which is not on this machine.",
                e
            );
        }
    }
}
