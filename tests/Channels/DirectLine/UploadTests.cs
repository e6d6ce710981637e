using System.Net;
using System.Net.Http.Headers;
using AftercareBot.Channels.DirectLine;
using AftercareBot.Channels.Tests.Support;

namespace AftercareBot.Channels.Tests.DirectLine;

public sealed class UploadTests : IAsyncLifetime
{
    private const int Photo = 3 * 1024 * 1024;
    private ChatHost host = null!;
    private ChatClient client = null!;

    public async Task InitializeAsync()
    {
        host = await ChatHost.StartAsync();
        client = await host.NewClient().BeginAsync();
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    // A photo of the usual size went over the limit of the whole body, and the words beside it were lost.
    [Theory]
    [InlineData(100)]
    [InlineData(Photo)]
    public async Task A_file_is_refused_and_the_words_beside_it_are_answered(int fileSize)
    {
        using var response = await UploadAsync(ChatClient.Message(ChatHost.MemberText).ToJsonString(), fileSize);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.ErrorCodeAsync()).ShouldBe("UploadsNotSupported");
        (await client.PollAsync()).Activities().Texts().ShouldBe([ChatBot.Greeting, ChatHost.MemberText, ChatBot.Answer]);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"endOfConversation","text":"the heron stole my umbrella"}""")]
    public async Task Without_words_there_is_only_the_refusal(string activity)
    {
        using var response = await UploadAsync(activity, fileSize: 100);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.ErrorCodeAsync()).ShouldBe("UploadsNotSupported");
        host.Bot.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Words_that_are_too_many_are_not_taken_here_either()
    {
        using var response = await UploadAsync(ChatClient.Message(new string('a', 9000)).ToJsonString(), fileSize: 100);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        host.Bot.Received.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=\"another\"")]
    public async Task A_body_that_is_no_form_is_refused(string contentType)
    {
        using var request = NewRequest(new StringContent("{}"));
        request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);

        using var response = await client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<HttpResponseMessage> UploadAsync(string activity, int fileSize)
    {
        using var form = new MultipartFormDataContent();
        using var words = new StringContent(activity);
        words.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        form.Add(words, "activity", "blob");
        using var file = new ByteArrayContent(new byte[fileSize]);
        form.Add(file, "file", "photo.jpg");
        using var request = NewRequest(form);
        return await client.SendAsync(request);
    }

    private HttpRequestMessage NewRequest(HttpContent content) =>
        new(HttpMethod.Post, $"{DirectLineEndpoints.Root}/conversations/{client.ConversationId}/upload?userId=r_1")
        {
            Content = content,
        };
}
