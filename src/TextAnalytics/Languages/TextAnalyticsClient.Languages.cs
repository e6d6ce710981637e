namespace Azure.AI.TextAnalytics;

public partial class TextAnalyticsClient
{
    /// <summary>Asks for the language of a document.</summary>
    /// <param name="document">The text; not empty.</param>
    /// <param name="countryHint">The country of the text as an ISO 3166-1 alpha-2 code, empty for no hint;
    /// <see cref="TextAnalyticsClientOptions.DefaultCountryHint"/> when null.</param>
    /// <param name="cancellationToken">Ends the request and its retries.</param>
    /// <exception cref="RequestFailedException">The service refused the request or the document, or could not be reached.</exception>
    public virtual Response<DetectedLanguage> DetectLanguage(
        string document,
        string? countryHint = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(document);
        return _wire
            .Send(
                LanguagesAnalysis.Instance,
                [document],
                countryHint ?? _options.DefaultCountryHint,
                options: null,
                cancellationToken
            )
            .Single(result => result.PrimaryLanguage);
    }

    /// <inheritdoc cref="DetectLanguage(string, string, CancellationToken)"/>
    public virtual async Task<Response<DetectedLanguage>> DetectLanguageAsync(
        string document,
        string? countryHint = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(document);
        var answer = await _wire.SendAsync(
            LanguagesAnalysis.Instance,
            [document],
            countryHint ?? _options.DefaultCountryHint,
            options: null,
            cancellationToken
        );
        return answer.Single(result => result.PrimaryLanguage);
    }

    /// <summary>Asks for the language of each document; a document that the service refuses has an error in its place.</summary>
    /// <param name="documents">The texts; at least one.</param>
    /// <param name="countryHint">The country of all the texts as an ISO 3166-1 alpha-2 code, empty for no hint;
    /// <see cref="TextAnalyticsClientOptions.DefaultCountryHint"/> when null.</param>
    /// <param name="options">What else to ask of the service.</param>
    /// <param name="cancellationToken">Ends the request and its retries.</param>
    /// <exception cref="RequestFailedException">The service refused the request, or could not be reached.</exception>
    public virtual Response<DetectLanguageResultCollection> DetectLanguageBatch(
        IEnumerable<string> documents,
        string? countryHint = null,
        TextAnalyticsRequestOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        _wire
            .Send(LanguagesAnalysis.Instance, documents, countryHint ?? _options.DefaultCountryHint, options, cancellationToken)
            .Batch((results, model) => new DetectLanguageResultCollection(results, model));

    /// <inheritdoc cref="DetectLanguageBatch(IEnumerable{string}, string, TextAnalyticsRequestOptions, CancellationToken)"/>
    public virtual async Task<Response<DetectLanguageResultCollection>> DetectLanguageBatchAsync(
        IEnumerable<string> documents,
        string? countryHint = null,
        TextAnalyticsRequestOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var answer = await _wire.SendAsync(
            LanguagesAnalysis.Instance,
            documents,
            countryHint ?? _options.DefaultCountryHint,
            options,
            cancellationToken
        );
        return answer.Batch((results, model) => new DetectLanguageResultCollection(results, model));
    }
}
