namespace Azure.AI.TextAnalytics;

public partial class TextAnalyticsClient
{
    /// <summary>Asks for the personal information in a document, and the document without it.</summary>
    /// <param name="document">The text; not empty.</param>
    /// <param name="language">The language of the text as an ISO 639-1 code; <see cref="TextAnalyticsClientOptions.DefaultLanguage"/> when null.</param>
    /// <param name="options">What else to ask of the service.</param>
    /// <param name="cancellationToken">Ends the request and its retries.</param>
    /// <exception cref="RequestFailedException">The service refused the request or the document, or could not be reached.</exception>
    public virtual Response<PiiEntityCollection> RecognizePiiEntities(
        string document,
        string? language = null,
        RecognizePiiEntitiesOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(document);
        return _wire
            .Send(PiiAnalysis.For(options), [document], language ?? _options.DefaultLanguage, options, cancellationToken)
            .Single(result => result.Entities);
    }

    /// <inheritdoc cref="RecognizePiiEntities(string, string, RecognizePiiEntitiesOptions, CancellationToken)"/>
    public virtual async Task<Response<PiiEntityCollection>> RecognizePiiEntitiesAsync(
        string document,
        string? language = null,
        RecognizePiiEntitiesOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(document);
        var answer = await _wire.SendAsync(
            PiiAnalysis.For(options),
            [document],
            language ?? _options.DefaultLanguage,
            options,
            cancellationToken
        );
        return answer.Single(result => result.Entities);
    }

    /// <summary>Asks for the personal information in each document; a document that the service refuses has an error in its place.</summary>
    /// <param name="documents">The texts; at least one.</param>
    /// <param name="language">The language of all the texts as an ISO 639-1 code; <see cref="TextAnalyticsClientOptions.DefaultLanguage"/> when null.</param>
    /// <param name="options">What else to ask of the service.</param>
    /// <param name="cancellationToken">Ends the request and its retries.</param>
    /// <exception cref="RequestFailedException">The service refused the request, or could not be reached.</exception>
    public virtual Response<RecognizePiiEntitiesResultCollection> RecognizePiiEntitiesBatch(
        IEnumerable<string> documents,
        string? language = null,
        RecognizePiiEntitiesOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        _wire
            .Send(PiiAnalysis.For(options), documents, language ?? _options.DefaultLanguage, options, cancellationToken)
            .Batch((results, model) => new RecognizePiiEntitiesResultCollection(results, model));

    /// <inheritdoc cref="RecognizePiiEntitiesBatch(IEnumerable{string}, string, RecognizePiiEntitiesOptions, CancellationToken)"/>
    public virtual async Task<Response<RecognizePiiEntitiesResultCollection>> RecognizePiiEntitiesBatchAsync(
        IEnumerable<string> documents,
        string? language = null,
        RecognizePiiEntitiesOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var answer = await _wire.SendAsync(
            PiiAnalysis.For(options),
            documents,
            language ?? _options.DefaultLanguage,
            options,
            cancellationToken
        );
        return answer.Batch((results, model) => new RecognizePiiEntitiesResultCollection(results, model));
    }
}
