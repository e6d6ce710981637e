using System.Globalization;
using AftercareBot.Dialogs.Words;
using AftercareBot.Knowledge;
using AftercareBot.Safety;
using AftercareBot.Service.Hosting;
using AftercareBot.Service.SecondLook;

namespace AftercareBot.Service.Commands;

/// <summary>Looks at everything that a crisis would need.</summary>
internal static class Doctor
{
    public static async Task<IReadOnlyList<Finding>> ExamineAsync(
        IConfiguration configuration,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        [
            .. Words(),
            .. Screen(),
            .. Numbers(configuration, time),
            .. Documents(configuration),
            .. Listening(configuration),
            SecondLook(configuration),
            .. await CareCheckup.ExamineAsync(configuration, cancellationToken),
        ];

    private static IEnumerable<Finding> Words()
    {
        try
        {
            var words = BotWords.Load(Folders.Dialogs);
            return
            [
                new Finding(
                    FindingGrade.Good,
                    $"Words: complete in {string.Join(", ", Languages.All)}; {words.Exercises.Ids.Count} exercises."
                ),
            ];
        }
        catch (WordsException exception)
        {
            return exception.Problems.Select(problem => new Finding(FindingGrade.Broken, $"Words: {problem}"));
        }
    }

    private static IEnumerable<Finding> Screen()
    {
        try
        {
            CrisisScreen.Load(Folders.Safety);
            return [new Finding(FindingGrade.Good, "Crisis screen: the rules are loaded and need nothing else.")];
        }
        catch (SafetyDataException exception)
        {
            return [new Finding(FindingGrade.Broken, $"Crisis screen: {exception.Message}")];
        }
    }

    private static IEnumerable<Finding> Numbers(IConfiguration configuration, TimeProvider time)
    {
        EmergencyNumbers numbers;
        try
        {
            numbers = EmergencyNumbers.Load(Folders.Safety);
        }
        catch (SafetyDataException exception)
        {
            return [new Finding(FindingGrade.Broken, $"Numbers: {exception.Message}")];
        }

        var country = configuration["Members:Country"];
        var assumed = numbers.For(country);
        var findings = new List<Finding>
        {
            string.IsNullOrEmpty(country)
                ? new Finding(
                    FindingGrade.Warning,
                    $"Numbers: Members:Country is not set; a member whose country is unknown is told to call {assumed.Emergency.Voice}."
                )
                : new Finding(
                    FindingGrade.Good,
                    $"Numbers: in {assumed.Country} a member is told to call {assumed.Emergency.Voice}, and {assumed.Crisis.Voice ?? assumed.Crisis.NameIn(Languages.Default)} to talk."
                ),
        };
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        findings.AddRange(
            numbers
                .StaleOn(today)
                .Select(stale => new Finding(
                    FindingGrade.Warning,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Numbers: {stale.Country}, {stale.Kind} was last checked on {stale.Checked:yyyy-MM-dd}, over a year ago."
                    )
                ))
        );
        return findings;
    }

    private static IEnumerable<Finding> Documents(IConfiguration configuration)
    {
        var settings = KnowledgeSettings.From(configuration);
        if (!Directory.Exists(settings.Folder))
            return [new Finding(FindingGrade.Broken, $"Documents: there is no folder {settings.Folder}.")];
        var load = KnowledgeBase.Load(settings);
        return
        [
            new Finding(
                load.Base.EntryCount > 0 ? FindingGrade.Good : FindingGrade.Broken,
                $"Documents: {load.Base.EntryCount} entries in {string.Join(", ", load.Base.Languages)}."
            ),
            load.Base.ReadsMeaning
                ? new Finding(FindingGrade.Good, "Documents: questions in other words are found by their meaning.")
                : new Finding(
                    FindingGrade.Warning,
                    "Documents: knowledge/meaning.bin is missing or broken; documents are searched by words alone."
                ),
            .. load.Problems.Select(problem => new Finding(FindingGrade.Warning, $"Documents: {problem}")),
        ];
    }

    private static IEnumerable<Finding> Listening(IConfiguration configuration)
    {
        var hasApp = !string.IsNullOrEmpty(configuration["MicrosoftAppId"]);
        var isEnabled = configuration.GetValue("Messages:Enabled", defaultValue: true);
        if (!isEnabled)
            yield return new Finding(FindingGrade.Good, "Channels: the web chat only; /api/messages is off.");
        else if (hasApp)
            yield return new Finding(FindingGrade.Good, "Channels: the web chat, and /api/messages for the Azure Bot Service.");
        else if (ListenAddresses.FirstReachable(configuration) is { } address)
            yield return new Finding(
                FindingGrade.Broken,
                $"Channels: without MicrosoftAppId the service does not start on {address}."
            );
        else
            yield return new Finding(
                FindingGrade.Warning,
                "Channels: the web chat; /api/messages answers only callers on this machine, because MicrosoftAppId is not set."
            );
    }

    private static Finding SecondLook(IConfiguration configuration)
    {
        var settings = new TextAnalyticsSettings();
        configuration.GetSection(TextAnalyticsSettings.Section).Bind(settings);
        if (!settings.IsOn)
            return new Finding(FindingGrade.Good, "Second look: off; no message leaves this service to be read by another.");
        var mistakes = settings.Validate().ToList();
        return mistakes.Count > 0
            ? new Finding(FindingGrade.Broken, $"Second look: {string.Join(" ", mistakes)}")
            : new Finding(
                FindingGrade.Good,
                "Second look: messages that the screen finds harmless are also sent to Azure AI Language, after the reply."
            );
    }
}
