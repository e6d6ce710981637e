using Microsoft.Identity.Client;

namespace AftercareBot.BotFramework.Tests.Connector;

/// <summary>Takes what goes to the login service to the fake channel instead.</summary>
internal sealed class LoginDetour(Uri address) : HttpClientHandler, IMsalHttpClientFactory
{
    private HttpClient? client;

    public HttpClient GetHttpClient() => client ??= new HttpClient(this);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(address, request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
