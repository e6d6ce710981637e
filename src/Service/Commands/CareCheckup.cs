using AftercareBot.Care;
using AftercareBot.Care.Auditing;
using AftercareBot.Care.Responders;
using Microsoft.Extensions.Options;

namespace AftercareBot.Service.Commands;

/// <summary>Looks whether an alert raised now would be kept, and whether anybody would hear of it.</summary>
internal static class CareCheckup
{
    public static async Task<IReadOnlyList<Finding>> ExamineAsync(
        IConfiguration configuration,
        CancellationToken cancellationToken
    )
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddCare(configuration);
        await using var provider = services.BuildServiceProvider();
        CareOptions options;
        try
        {
            options = provider.GetRequiredService<IOptions<CareOptions>>().Value;
        }
        catch (OptionsValidationException exception)
        {
            return [.. exception.Failures.Select(failure => new Finding(FindingGrade.Broken, $"Care: {failure}"))];
        }

        if (options.ConnectionString.Length == 0 && !File.Exists(Path.Combine(options.DataFolder, "care.db")))
            return
            [
                new Finding(
                    FindingGrade.Warning,
                    $"Care: there is no database in {Path.GetFullPath(options.DataFolder)} yet; the first start makes it."
                ),
            ];
        var health = await provider.GetRequiredService<ICareHealth>().CheckAsync(cancellationToken);
        return
        [
            .. Storage(health),
            await AccountsAsync(provider.GetRequiredService<IResponders>(), cancellationToken),
            Reach(health),
            .. Rehearsal(health),
        ];
    }

    private static IEnumerable<Finding> Storage(CareHealth health)
    {
        yield return health.IsDatabaseWritable
            ? new Finding(FindingGrade.Good, "Care: the database takes writes.")
            : new Finding(FindingGrade.Broken, "Care: the database cannot be written; alerts would go to the journal.");
        if (!health.AreKeysWorking)
            yield return new Finding(
                FindingGrade.Broken,
                "Care: the keys that protect text cannot be used; mend or restore the keys folder."
            );
        if (health.UnsavedAlerts > 0)
            yield return new Finding(FindingGrade.Broken, $"Care: {health.UnsavedAlerts} alerts are in memory only.");
        if (health.OverdueCases > 0)
            yield return new Finding(FindingGrade.Broken, $"Care: {health.OverdueCases} cases stand still on the ladder.");
    }

    private static async Task<Finding> AccountsAsync(IResponders responders, CancellationToken cancellationToken)
    {
        var active = (await responders.ListAsync(cancellationToken)).Count(account => account.DisabledAt is null);
        return active > 0
            ? new Finding(FindingGrade.Good, $"Responders: {active} accounts can sign in at /responders.")
            : new Finding(
                FindingGrade.Broken,
                "Responders: there is no account; create one: responders add NAME --role coordinator"
            );
    }

    private static IEnumerable<Finding> Rehearsal(CareHealth health)
    {
        if (!health.IsRehearsalAnswered)
            yield return new Finding(
                FindingGrade.Broken,
                "Rehearsal: nobody answered the last one, or none was begun in time; whoever is on call may not be reached."
            );
    }

    private static Finding Reach(CareHealth health) =>
        health.IsSomebodyReachable
            ? new Finding(FindingGrade.Good, "In a crisis right now: somebody would be paged.")
            : new Finding(
                FindingGrade.Broken,
                "In a crisis right now: the member reads the numbers and, a little later, that nobody was reached. Nobody is on call with a contact and no webhook is set; only a console that is open would show the case."
            );
}
