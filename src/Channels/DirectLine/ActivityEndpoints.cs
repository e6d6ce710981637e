using AftercareBot.Channels.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace AftercareBot.Channels.DirectLine;

/// <summary>Takes what a member sends and hands out what a conversation holds.</summary>
internal sealed class ActivityEndpoints(
    CallerCheck callers,
    ActivityStore store,
    DirectLineAdapter adapter,
    IBot bot,
    IOptions<DirectLineOptions> options
)
{
    /// <summary>Takes an activity: it is answered, and both are on disk, when this returns.</summary>
    public async Task<IResult> PostAsync(string conversationId, HttpRequest request, CancellationToken cancellationToken)
    {
        var (claims, refusal) = await callers.CheckAsync(request, conversationId);
        if (claims is null)
            return refusal!;
        var (posted, unreadable) = await ReadAsync(request, cancellationToken);
        if (posted is null)
            return unreadable!;
        return await TakeAsync(posted, claims);
    }

    /// <summary>Refuses a file, but not what was written beside it: that may be the message that matters.</summary>
    public async Task<IResult> UploadAsync(string conversationId, HttpRequest request, CancellationToken cancellationToken)
    {
        var (claims, refusal) = await callers.CheckAsync(request, conversationId);
        if (claims is null)
            return refusal!;
        if (await UploadText.ReadAsync(request, options.Value.LargestActivity, cancellationToken) is { Text.Length: > 0 } posted)
            await TakeAsync(posted, claims);
        return DirectLineErrors.NoUploads;
    }

    /// <summary>What the conversation holds behind a watermark, for clients without a socket.</summary>
    public async Task<IResult> PollAsync(string conversationId, HttpRequest request, CancellationToken cancellationToken)
    {
        var (claims, refusal) = await callers.CheckAsync(request, conversationId);
        if (claims is null)
            return refusal!;
        if (ActivitySet.ParseWatermark(request.Query["watermark"]) is not { } watermark)
            return DirectLineErrors.BadWatermark;
        var found = await store.AfterAsync(conversationId, watermark, cancellationToken);
        var last = found.Count > 0 ? found[^1].Sequence : watermark;
        return Results.Bytes(ActivitySet.Write(found, last), "application/json; charset=utf-8");
    }

    private static async Task<(Activity? Posted, IResult? Refusal)> ReadAsync(
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        using var body = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(body, cancellationToken);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, DirectLineErrors.TooLarge);
        }

        return await ActivityJson.ReadAsync(body.ToArray()) is { } posted ? (posted, null) : (null, DirectLineErrors.BadJson);
    }

    private async Task<IResult> TakeAsync(Activity posted, TokenClaims claims)
    {
        if (!IncomingActivity.IsTaken(posted))
            return DirectLineErrors.BadType;
        var activity = IncomingActivity.From(posted, claims);
        // Not the request's token: somebody whose phone drops the connection has still said it, and the alert must go out.
        await adapter.ProcessAsync(activity, bot, CancellationToken.None);
        return Results.Json(new ActivityAnswer(activity.Id ?? ""), DirectLineJson.Default.ActivityAnswer);
    }
}
