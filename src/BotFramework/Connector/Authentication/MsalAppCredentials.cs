using System.Net.Http.Headers;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Bearer tokens of the bot's own app registration, cached until shortly before they expire.</summary>
internal sealed class MsalAppCredentials(IConfidentialClientApplication application, string audience) : ServiceClientCredentials
{
    private readonly string[] scopes =
    [
        audience.EndsWith("/.default", StringComparison.Ordinal) ? audience : $"{audience}/.default",
    ];

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var token = await application.AcquireTokenForClient(scopes).ExecuteAsync(cancellationToken);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.AccessToken);
        }
        catch (MsalException exception) when (exception.IsRetryable)
        {
            // What calls the channel tries again after these.
            throw new HttpRequestException("The login service did not give a token.", exception);
        }
    }
}
