using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace AftercareBot.Channels.Slack;

/// <summary>Reads requests that must come from Slack.</summary>
internal sealed class SlackRequest(IOptions<SlackOptions> options, TimeProvider time)
{
    /// <summary>The raw body of a request that Slack signed; null when it did not.</summary>
    public async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        var bytes = body.ToArray();
        var isSlack = SlackSignature.Verify(
            options.Value.SigningSecret,
            request.Headers[SlackSignature.TimestampHeader],
            request.Headers[SlackSignature.SignatureHeader],
            bytes,
            time.GetUtcNow()
        );
        return isSlack ? bytes : null;
    }
}
