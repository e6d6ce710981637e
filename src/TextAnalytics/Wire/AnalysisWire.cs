using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.AI.TextAnalytics;

/// <summary>Sends one analysis to the service and reads the answer.</summary>
internal sealed class AnalysisWire
{
    private readonly HttpPipeline _pipeline;
    private readonly Uri _endpoint;
    private readonly string _apiVersion;

    public AnalysisWire(Uri endpoint, AzureKeyCredential credential, TextAnalyticsClientOptions options)
    {
        if (!endpoint.IsAbsoluteUri)
            throw new ArgumentException("The endpoint is not an absolute address.", nameof(endpoint));
        if (endpoint.Scheme != Uri.UriSchemeHttps && !(endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback))
            throw new ArgumentException("The endpoint must use https; http is for this machine only.", nameof(endpoint));

        _endpoint = endpoint;
        _apiVersion = options.ApiVersion;
        _pipeline = HttpPipelineBuilder.Build(
            new HttpPipelineOptions(options)
            {
                PerRetryPolicies = { new SubscriptionKeyPolicy(credential) },
                RequestFailedDetailsParser = ErrorDetails.Parser,
            }
        );
    }

    public AnalysisAnswer<TResult> Send<TResult>(
        Analysis<TResult> analysis,
        IEnumerable<string> documents,
        string hint,
        TextAnalyticsRequestOptions? options,
        CancellationToken cancellationToken
    )
        where TResult : TextAnalyticsResult
    {
        var texts = AnalysisBody.Check(documents);
        using var message = CreateMessage(AnalysisBody.Write(analysis, texts, hint, options));
        _pipeline.Send(message, cancellationToken);
        return AnalysisAnswer<TResult>.Read(analysis, texts.Count, message.Response);
    }

    public async Task<AnalysisAnswer<TResult>> SendAsync<TResult>(
        Analysis<TResult> analysis,
        IEnumerable<string> documents,
        string hint,
        TextAnalyticsRequestOptions? options,
        CancellationToken cancellationToken
    )
        where TResult : TextAnalyticsResult
    {
        var texts = AnalysisBody.Check(documents);
        using var message = CreateMessage(AnalysisBody.Write(analysis, texts, hint, options));
        await _pipeline.SendAsync(message, cancellationToken);
        return AnalysisAnswer<TResult>.Read(analysis, texts.Count, message.Response);
    }

    private HttpMessage CreateMessage(ReadOnlyMemory<byte> body)
    {
        var message = _pipeline.CreateMessage();
        var request = message.Request;
        request.Method = RequestMethod.Post;
        request.Uri.Reset(_endpoint);
        request.Uri.AppendPath("/language/:analyze-text", escape: false);
        request.Uri.AppendQuery("api-version", _apiVersion);
        request.Headers.Add(HttpHeader.Common.JsonContentType);
        request.Headers.Add(HttpHeader.Common.JsonAccept);
        request.Content = RequestContent.Create(body);
        return message;
    }
}
