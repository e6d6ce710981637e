using System.Text.Json;
using AftercareBot.EndToEnd.Tests.Support;

namespace AftercareBot.EndToEnd.Tests;

/// <summary>The real Direct Line client, in Node, against the running service.</summary>
[Collection(HouseCollection.Name)]
public sealed class DirectLineClientTests(House house)
{
    [Theory]
    [InlineData("stream", 1)]
    [InlineData("poll", 0)]
    public async Task The_client_sees_the_greeting_its_own_message_and_the_answer(string scenario, int sockets)
    {
        var seen = await RunAsync(scenario);
        seen.GetProperty("sockets").GetInt32().ShouldBe(sockets);
        var activities = Activities(seen);
        activities.Select(activity => Text(activity, "role")).ShouldBe(["bot", "user", "bot"]);
        var echo = activities[1];
        Text(echo, "clientActivityId").ShouldBe("client-1");
        Text(echo, "id").ShouldBe(seen.GetProperty("postedId").GetString());
        echo.GetProperty("timestamp").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
        activities[0].GetProperty("buttons").GetArrayLength().ShouldBe(3);
        Text(activities[2], "text").ShouldContain("Source:");
    }

    [Fact]
    public async Task After_a_dropped_socket_what_was_missed_comes_once()
    {
        var seen = await RunAsync("reconnect");
        seen.GetProperty("sockets").GetInt32().ShouldBeGreaterThanOrEqualTo(2);
        var activities = Activities(seen);
        activities.Select(activity => Text(activity, "id")).ShouldBeUnique();
        activities.Select(activity => Text(activity, "role")).ShouldBe(["bot", "user", "bot", "user", "bot"]);
        activities
            .Where(activity => Text(activity, "role") == "user")
            .Select(activity => Text(activity, "clientActivityId"))
            .ShouldBe(["client-2", "client-3"]);
    }

    [Fact]
    public async Task A_second_client_of_the_conversation_gets_all_of_it()
    {
        var seen = await RunAsync("resume");
        Activities(seen).Select(Id).ShouldBe(seen.GetProperty("before").EnumerateArray().Select(Id));
        Activities(seen).Count.ShouldBe(3);
    }

    private static string Id(JsonElement activity) => Text(activity, "id");

    private async Task<JsonElement> RunAsync(string scenario)
    {
        var output = await NodeScript.RunWithClientAsync("client.mjs", scenario, house.Bot.GetLeftPart(UriPartial.Authority));
        return JsonSerializer.Deserialize<JsonElement>(output);
    }

    private static List<JsonElement> Activities(JsonElement seen) => [.. seen.GetProperty("activities").EnumerateArray()];

    private static string Text(JsonElement activity, string name) =>
        activity.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
