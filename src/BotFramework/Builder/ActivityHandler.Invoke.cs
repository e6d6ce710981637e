using System.Net;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    /// <summary>An invoke. What is returned is the answer; null means that it was sent already. Nobody at home is 501.</summary>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "signin/verifyState":
                case "signin/tokenExchange":
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();
                case "adaptiveCard/action":
                    var value = ReadAdaptiveCardValue(turnContext.Activity);
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, value, cancellationToken));
                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException failure)
        {
            return failure.CreateInvokeResponse();
        }
    }

    /// <summary>A sign-in that the user went through.</summary>
    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>An Action.Execute of an Adaptive Card.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken
    ) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private async Task AnswerInvokeAsync(ITurnContext turn, CancellationToken token)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turn), token);
        if (response is null || turn.TurnState.ContainsKey(BotAdapter.InvokeResponseKey))
            return;
        await turn.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response }, token);
    }

    private static AdaptiveCardInvokeValue ReadAdaptiveCardValue(IInvokeActivity activity)
    {
        var value = ConvertOrNull(activity.Value) ?? throw BadCard("BadRequest", "The value is missing or has another shape.");
        if (value.Action is null)
            throw BadCard("BadRequest", "The action is missing.");
        if (!string.Equals(value.Action.Type, "Action.Execute", StringComparison.Ordinal))
            throw BadCard("NotSupported", "Only Action.Execute is supported.");
        return value;
    }

    private static AdaptiveCardInvokeValue? ConvertOrNull(object? value)
    {
        try
        {
            return BotJson.ConvertTo<AdaptiveCardInvokeValue>(value);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static InvokeResponseException BadCard(string code, string message) =>
        new(
            HttpStatusCode.BadRequest,
            new AdaptiveCardInvokeResponse
            {
                StatusCode = (int)HttpStatusCode.BadRequest,
                Type = "application/vnd.microsoft.error",
                Value = new Error { Code = code, Message = message },
            }
        );

    /// <summary>Ends an invoke with a status and a body.</summary>
    protected class InvokeResponseException(HttpStatusCode statusCode, object? body = null)
        : Exception($"The invoke was answered with status {(int)statusCode}.")
    {
        /// <summary>The answer.</summary>
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)statusCode, Body = body };
    }
}
