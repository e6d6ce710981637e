using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace AftercareBot.Benchmarks.Kill;

/// <summary>A member in danger on the web chat, whose client sends a message again until the numbers are on the screen.</summary>
internal sealed class KillMember(HttpClient client)
{
    private const string Root = "/v3/directline";
    private const string Danger = "i took the whole bottle";
    private const string Number = "911";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>How often the message was posted.</summary>
    public int Posts { get; private set; }

    /// <summary>Writes and waits for the numbers.</summary>
    public async Task WriteAsync()
    {
        var (token, conversation) = await InsistAsync(GenerateAsync);
        while (true)
        {
            await InsistAsync(async () =>
            {
                Posts++;
                using var post = Request(HttpMethod.Post, $"{Root}/conversations/{conversation}/activities", token);
                post.Content = JsonContent.Create(
                    new
                    {
                        type = "message",
                        text = Danger,
                        locale = "en-US",
                    }
                );
                using var posted = await client.SendAsync(post);
                posted.EnsureSuccessStatusCode();
                return true;
            });
            if (await InsistAsync(() => IsAnsweredAsync(token, conversation)))
                return;
        }
    }

    private async Task<(string Token, string Conversation)> GenerateAsync()
    {
        using var generated = await client.PostAsync($"{Root}/tokens/generate", content: null);
        generated.EnsureSuccessStatusCode();
        using var document = JsonDocument.Parse(await generated.Content.ReadAsStringAsync());
        var token = document.RootElement.GetProperty("token").GetString()!;
        using var start = Request(HttpMethod.Post, $"{Root}/conversations", token);
        using var started = await client.SendAsync(start);
        started.EnsureSuccessStatusCode();
        return (token, document.RootElement.GetProperty("conversationId").GetString()!);
    }

    private async Task<bool> IsAnsweredAsync(string token, string conversation)
    {
        using var poll = Request(HttpMethod.Get, $"{Root}/conversations/{conversation}/activities", token);
        using var polled = await client.SendAsync(poll);
        polled.EnsureSuccessStatusCode();
        using var document = JsonDocument.Parse(await polled.Content.ReadAsStringAsync());
        return document
            .RootElement.GetProperty("activities")
            .EnumerateArray()
            .Any(activity =>
                activity.TryGetProperty("text", out var text)
                && (text.GetString() ?? "").Contains(Number, StringComparison.Ordinal)
            );
    }

    // A service that is gone is asked again, as a client on a phone does.
    private static async Task<T> InsistAsync<T>(Func<Task<T>> ask)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException)
            {
                await Task.Delay(Pause, TimeProvider.System);
            }
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string token)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
