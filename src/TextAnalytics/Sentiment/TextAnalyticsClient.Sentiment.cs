using System.ComponentModel;

namespace Azure.AI.TextAnalytics;

public partial class TextAnalyticsClient
{
    /// <summary>Asks for the sentiment of a document and of its sentences.</summary>
    /// <param name="document">The text; not empty.</param>
    /// <param name="language">The language of the text as an ISO 639-1 code; <see cref="TextAnalyticsClientOptions.DefaultLanguage"/> when null.</param>
    /// <param name="options">What else to ask of the service.</param>
    /// <param name="cancellationToken">Ends the request and its retries.</param>
    /// <exception cref="RequestFailedException">The service refused the request or the document, or could not be reached.</exception>
    public virtual Response<DocumentSentiment> AnalyzeSentiment(
        string document,
        string? language = null,
        AnalyzeSentimentOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(document);
        return _wire
            .Send(SentimentAnalysis.Instance, [document], language ?? _options.DefaultLanguage, options, cancellationToken)
            .Single(result => result.DocumentSentiment);
    }

    /// <inheritdoc cref="AnalyzeSentiment(string, string, AnalyzeSentimentOptions, CancellationToken)"/>
    public virtual async Task<Response<DocumentSentiment>> AnalyzeSentimentAsync(
        string document,
        string? language = null,
        AnalyzeSentimentOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(document);
        var answer = await _wire.SendAsync(
            SentimentAnalysis.Instance,
            [document],
            language ?? _options.DefaultLanguage,
            options,
            cancellationToken
        );
        return answer.Single(result => result.DocumentSentiment);
    }

    /// <inheritdoc cref="AnalyzeSentiment(string, string, AnalyzeSentimentOptions, CancellationToken)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual Response<DocumentSentiment> AnalyzeSentiment(
        string document,
        string? language,
        CancellationToken cancellationToken
    ) => AnalyzeSentiment(document, language, options: null, cancellationToken);

    /// <inheritdoc cref="AnalyzeSentiment(string, string, AnalyzeSentimentOptions, CancellationToken)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual Task<Response<DocumentSentiment>> AnalyzeSentimentAsync(
        string document,
        string? language,
        CancellationToken cancellationToken
    ) => AnalyzeSentimentAsync(document, language, options: null, cancellationToken);

    /// <summary>Asks for the sentiment of each document; a document that the service refuses has an error in its place.</summary>
    /// <param name="documents">The texts; at least one.</param>
    /// <param name="language">The language of all the texts as an ISO 639-1 code; <see cref="TextAnalyticsClientOptions.DefaultLanguage"/> when null.</param>
    /// <param name="options">What else to ask of the service.</param>
    /// <param name="cancellationToken">Ends the request and its retries.</param>
    /// <exception cref="RequestFailedException">The service refused the request, or could not be reached.</exception>
    public virtual Response<AnalyzeSentimentResultCollection> AnalyzeSentimentBatch(
        IEnumerable<string> documents,
        string? language = null,
        AnalyzeSentimentOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        _wire
            .Send(SentimentAnalysis.Instance, documents, language ?? _options.DefaultLanguage, options, cancellationToken)
            .Batch((results, model) => new AnalyzeSentimentResultCollection(results, model));

    /// <inheritdoc cref="AnalyzeSentimentBatch(IEnumerable{string}, string, AnalyzeSentimentOptions, CancellationToken)"/>
    public virtual async Task<Response<AnalyzeSentimentResultCollection>> AnalyzeSentimentBatchAsync(
        IEnumerable<string> documents,
        string? language = null,
        AnalyzeSentimentOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var answer = await _wire.SendAsync(
            SentimentAnalysis.Instance,
            documents,
            language ?? _options.DefaultLanguage,
            options,
            cancellationToken
        );
        return answer.Batch((results, model) => new AnalyzeSentimentResultCollection(results, model));
    }
}
