using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace AftercareBot.Benchmarks.Kill;

/// <summary>
/// A member in danger on the web chat. Their client sends the message again, as the same message, while it is not acknowledged or
/// its answer is not in the conversation, and opens the socket again when it breaks.
/// </summary>
internal sealed class KillMember(HttpClient client, int number, TimeProvider time)
{
    private const string Root = "/v3/directline";
    private const string Danger = "i took the whole bottle";
    private const string Number = "911";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan SocketsPatience = TimeSpan.FromSeconds(5);

    private readonly string clientId = $"client-of-member-{number}";
    private string token = "";
    private string conversation = "";

    /// <summary>How often the message was posted.</summary>
    public int Posts { get; private set; }

    /// <summary>How often a post was acknowledged and the answer to it not in the conversation after a kill.</summary>
    public int AnswersLost { get; private set; }

    /// <summary>How many sockets it took.</summary>
    public int Sockets { get; private set; }

    /// <summary>From the first try to the numbers on the screen.</summary>
    public TimeSpan ToNumbers { get; private set; }

    /// <summary>Writes and waits for the numbers.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await InsistAsync(GenerateAsync, cancellationToken);
        using var screen = new Screen();
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = WatchAsync(screen, leaving.Token);
        var (start, written) = (time.GetTimestamp(), time.GetUtcNow());
        while (true)
        {
            var id = await InsistAsync(token => PostAsync(written, token), cancellationToken);
            if (await screen.ShowsAnswerAsync(id, SocketsPatience, time, cancellationToken))
                break;
            // The socket may only be late: what the conversation holds decides.
            if (await InsistAsync(token => IsAnsweredAsync(id, token), cancellationToken))
                break;
            AnswersLost++;
        }

        ToNumbers = time.GetElapsedTime(start);
        await leaving.CancelAsync();
        await watching;
    }

    /// <summary>Whether the activity answers the message with the emergency number.</summary>
    public static bool Answers(JsonElement activity, out string messageId)
    {
        messageId = activity.TryGetProperty("replyToId", out var reply) ? reply.GetString() ?? "" : "";
        return activity.TryGetProperty("text", out var text)
            && (text.GetString() ?? "").Contains(Number, StringComparison.Ordinal);
    }

    private async Task WatchAsync(Screen screen, CancellationToken cancellationToken)
    {
        try
        {
            var address = await InsistAsync(token => StreamAsync(HttpMethod.Post, "", token), cancellationToken);
            while (!cancellationToken.IsCancellationRequested)
            {
                Sockets++;
                await screen.ShowAsync(address, cancellationToken);
                var place = $"/{conversation}?watermark={screen.Watermark}";
                address = await InsistAsync(token => StreamAsync(HttpMethod.Get, place, token), cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The member has what they need.
        }
    }

    private async Task<bool> GenerateAsync(CancellationToken cancellationToken)
    {
        using var generated = await client.PostAsync($"{Root}/tokens/generate", content: null, cancellationToken);
        var answer = await ReadAsync(generated, cancellationToken);
        token = answer.GetProperty("token").GetString()!;
        conversation = answer.GetProperty("conversationId").GetString()!;
        return true;
    }

    private async Task<Uri> StreamAsync(HttpMethod method, string place, CancellationToken cancellationToken)
    {
        using var request = Request(method, $"{Root}/conversations{place}");
        using var response = await client.SendAsync(request, cancellationToken);
        return new Uri((await ReadAsync(response, cancellationToken)).GetProperty("streamUrl").GetString()!);
    }

    private async Task<string> PostAsync(DateTimeOffset written, CancellationToken cancellationToken)
    {
        Posts++;
        using var post = Request(HttpMethod.Post, $"{Root}/conversations/{conversation}/activities");
        post.Content = JsonContent.Create(
            new
            {
                type = "message",
                text = Danger,
                locale = "en-US",
                localTimestamp = written,
                channelData = new { clientActivityID = clientId },
            }
        );
        using var posted = await client.SendAsync(post, cancellationToken);
        return (await ReadAsync(posted, cancellationToken)).GetProperty("id").GetString()!;
    }

    private async Task<bool> IsAnsweredAsync(string id, CancellationToken cancellationToken)
    {
        using var poll = Request(HttpMethod.Get, $"{Root}/conversations/{conversation}/activities");
        using var polled = await client.SendAsync(poll, cancellationToken);
        return (await ReadAsync(polled, cancellationToken))
            .GetProperty("activities")
            .EnumerateArray()
            .Any(activity => Answers(activity, out var answered) && answered == id);
    }

    // A service that is gone is asked again, as a client on a phone does.
    private async Task<T> InsistAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await ask(cancellationToken);
            }
            catch (Exception exception)
                when (exception is HttpRequestException or IOException or OperationCanceledException
                    && !cancellationToken.IsCancellationRequested
                )
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }
}
