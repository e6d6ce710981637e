using Microsoft.AspNetCore.Http;

namespace AftercareBot.Channels.DirectLine;

/// <summary>
/// Refusals in the protocol's envelope. The clients show 400, 401, 404 and 413 as a message that was not sent; 403 ends the whole
/// chat, so it is kept for a token that is too old, after which the page fetches a new one.
/// </summary>
internal static class DirectLineErrors
{
    public static IResult MissingToken { get; } =
        Error(StatusCodes.Status401Unauthorized, "MissingToken", "Send the conversation's token as 'Authorization: Bearer'.");

    public static IResult BadToken { get; } =
        Error(StatusCodes.Status401Unauthorized, "BadToken", "The token was not issued by this bot for this conversation.");

    public static IResult WrongOrigin { get; } =
        Error(
            StatusCodes.Status401Unauthorized,
            "WrongOrigin",
            "The token was issued to another website, or this one is not allowed."
        );

    public static IResult TokenExpired { get; } =
        Error(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired; generate a new one.");

    public static IResult UnknownConversation { get; } =
        Error(StatusCodes.Status404NotFound, "UnknownConversation", "The token does not open a conversation of that id.");

    public static IResult BadJson { get; } =
        Error(StatusCodes.Status400BadRequest, "BadArgument", "The body is not an activity in JSON.");

    public static IResult BadType { get; } =
        Error(StatusCodes.Status400BadRequest, "BadArgument", "The activity's type must be message, event or typing.");

    public static IResult BadWatermark { get; } =
        Error(StatusCodes.Status400BadRequest, "BadArgument", "The watermark is not one that this bot gave out.");

    public static IResult TooLarge { get; } =
        Error(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The activity is larger than this bot takes.");

    public static IResult NoUploads { get; } =
        Error(StatusCodes.Status400BadRequest, "UploadsNotSupported", "This bot takes no files; write in words what matters.");

    public static IResult NotAStream { get; } =
        Error(StatusCodes.Status400BadRequest, "BadArgument", "The stream is opened with a WebSocket.");

    private static IResult Error(int status, string code, string message) =>
        Results.Json(new ErrorEnvelope(new ErrorBody(code, message)), DirectLineJson.Default.ErrorEnvelope, statusCode: status);
}
