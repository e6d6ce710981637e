namespace Azure.AI.TextAnalytics;

/// <summary>
/// Asks the text analytics service of Azure AI Language. Safe to share between threads. Every call goes through the pipeline of
/// <c>Azure.Core</c>, which retries 408, 429, 500, 502, 503 and 504 and waits as long as <c>Retry-After</c> says.
/// </summary>
/// <remarks>
/// A single-document call throws <see cref="RequestFailedException"/> when the service refuses the document; a batch call gives each
/// document its own result or error, in the order of the documents. Offsets and lengths count UTF-16 code units, as strings do here.
/// </remarks>
public partial class TextAnalyticsClient
{
    private readonly AnalysisWire _wire;
    private readonly TextAnalyticsClientOptions _options;

    /// <summary>A client of the service at an endpoint, with the default options.</summary>
    /// <inheritdoc cref="TextAnalyticsClient(Uri, AzureKeyCredential, TextAnalyticsClientOptions)"/>
    public TextAnalyticsClient(Uri endpoint, AzureKeyCredential credential)
        : this(endpoint, credential, new TextAnalyticsClientOptions()) { }

    /// <summary>A client of the service at an endpoint.</summary>
    /// <param name="endpoint">The resource's address; https, or http on this machine only.</param>
    /// <param name="credential">The resource's key; updating it takes effect with the next request.</param>
    /// <param name="options">How to talk to the service.</param>
    /// <exception cref="ArgumentException">The endpoint would send the key and the text over the network in the clear.</exception>
    public TextAnalyticsClient(Uri endpoint, AzureKeyCredential credential, TextAnalyticsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        ArgumentNullException.ThrowIfNull(options);
        _wire = new AnalysisWire(endpoint, credential, options);
        _options = options;
    }

    /// <summary>For tests that derive a client of their own; it calls nothing.</summary>
    protected TextAnalyticsClient()
    {
        _wire = null!;
        _options = null!;
    }
}
