using System.Globalization;
using AftercareBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace AftercareBot.Channels.Tests.Paging.Support;

/// <summary>A provider that speaks HTTP; what its answers look like is the test's.</summary>
internal sealed class HttpProvider : Provider
{
    private readonly HttpReceiver receiver;
    private readonly Action<Dictionary<string, string?>, string> configure;
    private readonly Func<ProviderAnswer, string, (int Status, string Body)> answers;

    private HttpProvider(
        HttpReceiver receiver,
        Action<Dictionary<string, string?>, string> configure,
        Func<ProviderAnswer, string, (int Status, string Body)> answers
    )
    {
        this.receiver = receiver;
        this.configure = configure;
        this.answers = answers;
        receiver.Answer = AnswerAsync;
    }

    public string Url => receiver.Url;

    /// <summary>Starts it.</summary>
    /// <param name="configure">Points the settings to its address.</param>
    /// <param name="answers">Status and body by what it is to say and the path that was called.</param>
    public static async Task<HttpProvider> StartAsync(
        Action<Dictionary<string, string?>, string> configure,
        Func<ProviderAnswer, string, (int Status, string Body)> answers
    ) => new(await HttpReceiver.StartAsync(), configure, answers);

    public override void Configure(Dictionary<string, string?> settings) => configure(settings, Url);

    public override async Task StopAsync() => await receiver.DisposeAsync();

    private async Task AnswerAsync(ReceivedHttp received, HttpContext context)
    {
        Received.Enqueue(new ReceivedRequest(received.Path, received.Body, received.Headers));
        if (Answer is ProviderAnswer.Hangs)
            await HangAsync();
        if (Answer is ProviderAnswer.BreaksOff)
        {
            context.Abort();
            return;
        }

        var (status, answer) = answers(Answer, received.Path);
        context.Response.StatusCode = status;
        if (Answer is ProviderAnswer.HasTooMany or ProviderAnswer.Fails)
            context.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer);
    }
}
