using AftercareBot.Channels.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Schema;
using Microsoft.Net.Http.Headers;

namespace AftercareBot.Channels.DirectLine;

/// <summary>The activity that stands beside the files of an upload. It is read without the files, however large they are.</summary>
internal static class UploadText
{
    private const string ActivityPart = "activity";
    private const int MostParts = 32;

    /// <summary>The activity, or null when the form has none, or a longer one than <paramref name="most"/> bytes, or cannot be read.</summary>
    public static async Task<Activity?> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.Boundary.Length == 0)
            return null;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        try
        {
            var parts = new MultipartReader(boundary, request.Body);
            for (var count = 0; count < MostParts; count++)
            {
                if (await parts.ReadNextSectionAsync(cancellationToken) is not { } part)
                    return null;
                if (NameOf(part) == ActivityPart)
                    return await ReadPartAsync(part.Body, most, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            // Broken off, or no form after all: there is no activity then.
        }

        return null;
    }

    private static string? NameOf(MultipartSection part) =>
        ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)
            ? HeaderUtilities.RemoveQuotes(disposition.Name).ToString()
            : null;

    private static async Task<Activity?> ReadPartAsync(Stream part, int most, CancellationToken cancellationToken)
    {
        var json = new byte[most + 1];
        var length = await part.ReadAtLeastAsync(json, json.Length, throwOnEndOfStream: false, cancellationToken);
        return length > most ? null : await ActivityJson.ReadAsync(json[..length]);
    }
}
