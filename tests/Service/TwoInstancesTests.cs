using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Handoff;
using AftercareBot.Care.Responders;
using AftercareBot.Care.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Service.Tests;

/// <summary>Two instances of the service on one PostgreSQL.</summary>
public sealed class TwoInstancesTests
{
    private const string Root = "/v3/directline";

    [PostgresFact]
    public async Task A_responder_on_one_instance_reaches_the_members_socket_on_the_other()
    {
        var keys = Directory.CreateTempSubdirectory("aftercare-keys-").FullName;
        try
        {
            string[] settings =
            [
                $"--Storage:ConnectionString={await PostgresServer.NewDatabaseAsync()}",
                $"--Care:KeysFolder={keys}",
                $"--DirectLine:KeysFolder={keys}",
            ];
            await using var responders = await RunningService.StartAsync(null, settings);
            await using var members = await RunningService.StartAsync(null, settings);
            var (token, conversation, stream) = await OpenAsync(members.Client);
            using var socket = new ClientWebSocket();
            await socket.ConnectAsync(stream, CancellationToken.None);
            await PostAsync(members.Client, token, conversation, "i took the whole bottle");
            await HearAsync(socket, "911");

            var (ana, id) = await ClaimAsync(responders.Services);
            var said = await responders
                .Services.GetRequiredService<ResponderDesk>()
                .SayAsync(id, ana, "Are you somewhere safe?", CancellationToken.None);

            said.ShouldBe(SayOutcome.Said);
            await HearAsync(socket, "Are you somewhere safe?");
        }
        finally
        {
            Directory.Delete(keys, recursive: true);
        }
    }

    [PostgresFact]
    public async Task A_reader_misses_nothing_while_two_instances_write_to_one_conversation()
    {
        var keys = Directory.CreateTempSubdirectory("aftercare-keys-").FullName;
        try
        {
            string[] settings =
            [
                $"--Storage:ConnectionString={await PostgresServer.NewDatabaseAsync()}",
                $"--Care:KeysFolder={keys}",
                $"--DirectLine:KeysFolder={keys}",
            ];
            await using var one = await RunningService.StartAsync(null, settings);
            await using var other = await RunningService.StartAsync(null, settings);
            var (token, conversation, _) = await OpenAsync(one.Client);

            var writing = Task.WhenAll(
                Enumerable
                    .Range(0, 60)
                    .Select(number => PostAsync((number % 2 == 0 ? one : other).Client, token, conversation, $"hello {number}"))
            );
            var (seen, watermark) = (new List<string>(), "0");
            bool isLast;
            do
            {
                isLast = writing.IsCompleted;
                var (ids, next) = await PollAsync(other.Client, token, conversation, watermark);
                seen.AddRange(ids);
                watermark = next;
            } while (!isLast);
            await writing;

            var (all, _) = await PollAsync(one.Client, token, conversation, "0");
            seen.ShouldBe(all);
            all.Count.ShouldBeGreaterThan(120);
        }
        finally
        {
            Directory.Delete(keys, recursive: true);
        }
    }

    private static async Task<(IReadOnlyList<string> Ids, string Watermark)> PollAsync(
        HttpClient client,
        string token,
        string conversation,
        string watermark
    )
    {
        using var poll = new HttpRequestMessage(
            HttpMethod.Get,
            $"{Root}/conversations/{conversation}/activities?watermark={watermark}"
        );
        poll.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var polled = await client.SendAsync(poll);
        var answer = await polled.Content.ReadFromJsonAsync<JsonElement>();
        return (
            [.. answer.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("id").GetString()!)],
            answer.GetProperty("watermark").GetString()!
        );
    }

    private static async Task<(Guid Responder, Guid Case)> ClaimAsync(IServiceProvider services)
    {
        var added = await services
            .GetRequiredService<IResponders>()
            .AddAsync(new NewResponder("Ana", "ana", ResponderRole.Responder, "correct horse battery"), CancellationToken.None);
        var cases = services.GetRequiredService<ICases>();
        var open = (await cases.ListOpenAsync(CancellationToken.None)).ShouldHaveSingleItem();
        var ana = added.Responder!.Id;
        (await cases.TryClaimAsync(open.Id, ana, CancellationToken.None)).Outcome.ShouldBe(ClaimOutcome.Claimed);
        return (ana, open.Id);
    }

    private static async Task<(string Token, string Conversation, Uri Stream)> OpenAsync(HttpClient client)
    {
        using var generated = await client.PostAsync($"{Root}/tokens/generate", content: null);
        var token = (await generated.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        using var start = new HttpRequestMessage(HttpMethod.Post, $"{Root}/conversations");
        start.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var started = await client.SendAsync(start);
        var answer = await started.Content.ReadFromJsonAsync<JsonElement>();
        return (token, answer.GetProperty("conversationId").GetString()!, new Uri(answer.GetProperty("streamUrl").GetString()!));
    }

    private static async Task PostAsync(HttpClient client, string token, string conversation, string text)
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, $"{Root}/conversations/{conversation}/activities")
        {
            Content = JsonContent.Create(
                new
                {
                    type = "message",
                    text,
                    locale = "en-US",
                }
            ),
        };
        post.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var posted = await client.SendAsync(post);
        posted.EnsureSuccessStatusCode();
    }

    private static async Task HearAsync(ClientWebSocket socket, string words)
    {
        // Ends a hang; it measures nothing.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var buffer = new byte[64 * 1024];
        var heard = new StringBuilder();
        while (!heard.ToString().Contains(words, StringComparison.Ordinal))
        {
            var received = await socket.ReceiveAsync(buffer, patience.Token);
            heard.Append(Encoding.UTF8.GetString(buffer, 0, received.Count));
        }
    }
}
