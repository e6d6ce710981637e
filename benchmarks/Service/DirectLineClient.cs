using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace AftercareBot.Benchmarks.Service;

/// <summary>A member on the web chat: a token, a conversation, and posts in it.</summary>
internal static class DirectLineClient
{
    private const string Root = "/v3/directline";
    private static readonly byte[] Message = Encoding.UTF8.GetBytes(
        $$$"""{"type":"message","text":"{{{Turns.Question}}}","textFormat":"plain","from":{"id":"u","role":"user"},"locale":"en-US","channelData":{"clientActivityID":"c1"}}"""
    );

    public static async Task<Func<HttpClient, Task<HttpResponseMessage>>> OpenAsync(string url)
    {
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        using var generated = await client.PostAsync($"{Root}/tokens/generate", content: null);
        var (token, conversation) = Read(await generated.Content.ReadAsStringAsync());
        using var start = new HttpRequestMessage(HttpMethod.Post, $"{Root}/conversations");
        start.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var started = await client.SendAsync(start);
        started.EnsureSuccessStatusCode();
        return sender =>
        {
            var post = new HttpRequestMessage(HttpMethod.Post, $"{Root}/conversations/{conversation}/activities")
            {
                Content = new ByteArrayContent(Message)
                {
                    Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
                },
            };
            post.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return sender.SendAsync(post);
        };
    }

    private static (string Token, string Conversation) Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return (
            document.RootElement.GetProperty("token").GetString()!,
            document.RootElement.GetProperty("conversationId").GetString()!
        );
    }
}
