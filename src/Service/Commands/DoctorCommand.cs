using System.CommandLine;
using AftercareBot.Service.Hosting;

namespace AftercareBot.Service.Commands;

/// <summary><c>doctor</c>: what is configured, what is missing, and what would happen in a crisis right now.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command(
            "doctor",
            "Says what is configured, what is missing, and what would happen in a crisis right now."
        );
        command.SetAction(
            async (_, cancellationToken) =>
            {
                var findings = await Doctor.ExamineAsync(ServiceSettings.Read(), TimeProvider.System, cancellationToken);
                foreach (var finding in findings)
                    Console.WriteLine($"{finding.Mark} {finding.Text}");
                return findings.Any(finding => finding.Grade == FindingGrade.Broken) ? 1 : 0;
            }
        );
        return command;
    }
}
