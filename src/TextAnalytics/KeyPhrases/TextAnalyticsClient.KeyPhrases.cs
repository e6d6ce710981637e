namespace Azure.AI.TextAnalytics;

public partial class TextAnalyticsClient
{
    /// <summary>Asks for the key phrases of a document.</summary>
    /// <param name="document">The text; not empty.</param>
    /// <param name="language">The language of the text as an ISO 639-1 code; <see cref="TextAnalyticsClientOptions.DefaultLanguage"/> when null.</param>
    /// <param name="cancellationToken">Ends the request and its retries.</param>
    /// <exception cref="RequestFailedException">The service refused the request or the document, or could not be reached.</exception>
    public virtual Response<KeyPhraseCollection> ExtractKeyPhrases(
        string document,
        string? language = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(document);
        return _wire
            .Send(KeyPhrasesAnalysis.Instance, [document], language ?? _options.DefaultLanguage, options: null, cancellationToken)
            .Single(result => result.KeyPhrases);
    }

    /// <inheritdoc cref="ExtractKeyPhrases(string, string, CancellationToken)"/>
    public virtual async Task<Response<KeyPhraseCollection>> ExtractKeyPhrasesAsync(
        string document,
        string? language = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(document);
        var answer = await _wire.SendAsync(
            KeyPhrasesAnalysis.Instance,
            [document],
            language ?? _options.DefaultLanguage,
            options: null,
            cancellationToken
        );
        return answer.Single(result => result.KeyPhrases);
    }

    /// <summary>Asks for the key phrases of each document; a document that the service refuses has an error in its place.</summary>
    /// <param name="documents">The texts; at least one.</param>
    /// <param name="language">The language of all the texts as an ISO 639-1 code; <see cref="TextAnalyticsClientOptions.DefaultLanguage"/> when null.</param>
    /// <param name="options">What else to ask of the service.</param>
    /// <param name="cancellationToken">Ends the request and its retries.</param>
    /// <exception cref="RequestFailedException">The service refused the request, or could not be reached.</exception>
    public virtual Response<ExtractKeyPhrasesResultCollection> ExtractKeyPhrasesBatch(
        IEnumerable<string> documents,
        string? language = null,
        TextAnalyticsRequestOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        _wire
            .Send(KeyPhrasesAnalysis.Instance, documents, language ?? _options.DefaultLanguage, options, cancellationToken)
            .Batch((results, model) => new ExtractKeyPhrasesResultCollection(results, model));

    /// <inheritdoc cref="ExtractKeyPhrasesBatch(IEnumerable{string}, string, TextAnalyticsRequestOptions, CancellationToken)"/>
    public virtual async Task<Response<ExtractKeyPhrasesResultCollection>> ExtractKeyPhrasesBatchAsync(
        IEnumerable<string> documents,
        string? language = null,
        TextAnalyticsRequestOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var answer = await _wire.SendAsync(
            KeyPhrasesAnalysis.Instance,
            documents,
            language ?? _options.DefaultLanguage,
            options,
            cancellationToken
        );
        return answer.Batch((results, model) => new ExtractKeyPhrasesResultCollection(results, model));
    }
}
