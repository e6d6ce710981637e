using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Responders;
using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Service.Tests;

/// <summary>A press on a card in Teams takes the case, by the same endpoint and the same walk as every message.</summary>
public sealed class TeamsAnswerTests
{
    [Fact]
    public async Task A_press_takes_the_case_and_the_second_is_told_who_has_it()
    {
        await using var service = await StartAsync();
        var ana = await ResponderAsync(service, "Ana", "29:ana");
        await ResponderAsync(service, "Luis", "luis-in-the-directory");
        var id = await service.RaiseAsync();

        (await PressAsync(service, "29:ana", "", id.ToString())).ShouldBe(
            "You have it. Write to the person now, in the console."
        );
        (await PressAsync(service, "29:luis", "luis-in-the-directory", id.ToString())).ShouldBe("Ana already has it.");

        var found = await service.Services.GetRequiredService<ICases>().FindAsync(id, CancellationToken.None);
        found!.OwnerId.ShouldBe(ana);
    }

    [Fact]
    public async Task Somebody_who_is_no_responder_takes_nothing()
    {
        await using var service = await StartAsync();
        var id = await service.RaiseAsync();

        (await PressAsync(service, "29:member", "", id.ToString())).ShouldContain("No responder");

        var found = await service.Services.GetRequiredService<ICases>().FindAsync(id, CancellationToken.None);
        found!.OwnerId.ShouldBeNull();
    }

    [Fact]
    public async Task What_somebody_types_into_a_card_is_screened_before_it_is_looked_at_as_a_press()
    {
        await using var service = await StartAsync();
        await ResponderAsync(service, "Ana", "29:ana");

        await PostAsync(
            service,
            "29:ana",
            "",
            new
            {
                aftercare = "take",
                @case = Guid.Empty,
                words = "i took the whole bottle",
            }
        );

        var open = await service.Services.GetRequiredService<ICases>().ListOpenAsync(CancellationToken.None);
        open.ShouldHaveSingleItem().Level.ShouldBe(AlertLevel.Emergency);
    }

    private static Task<RunningService> StartAsync() => RunningService.StartAsync(null, "--Teams:TenantId=tenant-1");

    private static async Task<Guid> ResponderAsync(RunningService service, string name, string address)
    {
        var responders = service.Services.GetRequiredService<IResponders>();
        var account = new NewResponder(name, name, ResponderRole.Responder, "correct horse battery");
        var added = await responders.AddAsync(account, CancellationToken.None);
        await responders.AddContactAsync(added.Responder!.Id, "teams", address, CancellationToken.None);
        return added.Responder.Id;
    }

    private static async Task<string> PressAsync(RunningService service, string user, string directoryId, string caseId) =>
        await PostAsync(service, user, directoryId, new { aftercare = "take", @case = caseId });

    private static async Task<string> PostAsync(RunningService service, string user, string directoryId, object value)
    {
        using var response = await service.Client.PostAsJsonAsync(
            "/api/messages",
            new
            {
                type = "message",
                value,
                channelId = "msteams",
                from = new { id = user, aadObjectId = directoryId },
                recipient = new { id = "28:bot" },
                conversation = new { id = "a:1", conversationType = "personal" },
                serviceUrl = "https://channel.example",
                deliveryMode = "expectReplies",
            }
        );
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return answer.RootElement.GetProperty("activities").EnumerateArray().Last().GetProperty("text").GetString()!;
    }
}
