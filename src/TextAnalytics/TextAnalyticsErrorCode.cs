namespace Azure.AI.TextAnalytics;

/// <summary>A code of an error. The service may send codes that are not listed here.</summary>
public readonly struct TextAnalyticsErrorCode : IEquatable<TextAnalyticsErrorCode>
{
    /// <summary>The request is not valid.</summary>
    public static readonly string InvalidRequest = "InvalidRequest";

    /// <summary>An argument of the request is not valid.</summary>
    public static readonly string InvalidArgument = "InvalidArgument";

    /// <summary>The service failed.</summary>
    public static readonly string InternalServerError = "InternalServerError";

    /// <summary>The service is not available.</summary>
    public static readonly string ServiceUnavailable = "ServiceUnavailable";

    /// <summary>A parameter has a value that is not valid.</summary>
    public static readonly string InvalidParameterValue = "InvalidParameterValue";

    /// <summary>The body of the request is not of the right form.</summary>
    public static readonly string InvalidRequestBodyFormat = "InvalidRequestBodyFormat";

    /// <summary>The request holds no documents.</summary>
    public static readonly string EmptyRequest = "EmptyRequest";

    /// <summary>The request has no list of documents.</summary>
    public static readonly string MissingInputRecords = "MissingInputRecords";

    /// <summary>A document is empty, too long or otherwise not valid.</summary>
    public static readonly string InvalidDocument = "InvalidDocument";

    /// <summary>No model has the version asked for.</summary>
    public static readonly string ModelVersionIncorrect = "ModelVersionIncorrect";

    /// <summary>The batch holds too many documents or is not valid otherwise.</summary>
    public static readonly string InvalidDocumentBatch = "InvalidDocumentBatch";

    /// <summary>The service does not know the document's language.</summary>
    public static readonly string UnsupportedLanguageCode = "UnsupportedLanguageCode";

    /// <summary>The country hint is not a country.</summary>
    public static readonly string InvalidCountryHint = "InvalidCountryHint";

    /// <summary>What was asked for is not there.</summary>
    public static readonly string NotFound = "NotFound";

    private readonly string? _value;

    private TextAnalyticsErrorCode(string value) => _value = value;

    /// <summary>A code from its text.</summary>
    public static implicit operator TextAnalyticsErrorCode(string errorCode)
    {
        ArgumentNullException.ThrowIfNull(errorCode);
        return new TextAnalyticsErrorCode(errorCode);
    }

    /// <summary>The text of a code.</summary>
    public static explicit operator string(TextAnalyticsErrorCode errorCode) => errorCode.ToString();

    /// <summary>Whether two codes are the same, whatever their case.</summary>
    public static bool operator ==(TextAnalyticsErrorCode left, TextAnalyticsErrorCode right) => left.Equals(right);

    /// <summary>Whether two codes differ in more than case.</summary>
    public static bool operator !=(TextAnalyticsErrorCode left, TextAnalyticsErrorCode right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(TextAnalyticsErrorCode other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is TextAnalyticsErrorCode other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());

    /// <inheritdoc />
    public override string ToString() => _value ?? "";
}
