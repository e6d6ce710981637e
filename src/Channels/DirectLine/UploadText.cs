using AftercareBot.Channels.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace AftercareBot.Channels.DirectLine;

/// <summary>The activity that stands beside the files of an upload.</summary>
internal static class UploadText
{
    private const string ActivityPart = "activity";

    /// <summary>The activity, or null when the form has none or cannot be read.</summary>
    public static async Task<Activity?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
            return null;
        try
        {
            var form = await request.ReadFormAsync(cancellationToken);
            if (form.Files.GetFile(ActivityPart) is not { } part)
                return null;
            using var json = new MemoryStream();
            await part.CopyToAsync(json, cancellationToken);
            return await ActivityJson.ReadAsync(json.ToArray());
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }
}
