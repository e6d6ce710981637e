using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Takes activities that a channel posts over HTTP.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Reads the activity, runs the bot's turn and writes the answer.</summary>
    Task ProcessAsync(
        HttpRequest httpRequest,
        HttpResponse httpResponse,
        IBot bot,
        CancellationToken cancellationToken = default
    );
}
