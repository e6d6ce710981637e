using Azure.Core;

namespace Azure.AI.TextAnalytics;

/// <summary>How a <see cref="TextAnalyticsClient"/> talks to the service; retries and time limits are those of <see cref="ClientOptions"/>.</summary>
public class TextAnalyticsClientOptions : ClientOptions
{
    /// <summary>Options for one version of the service.</summary>
    /// <param name="version">The version of the service's API.</param>
    /// <exception cref="ArgumentOutOfRangeException">The version is not one that this client speaks.</exception>
    public TextAnalyticsClientOptions(ServiceVersion version = ServiceVersion.V2023_04_01)
    {
        ApiVersion = version switch
        {
            ServiceVersion.V2023_04_01 => "2023-04-01",
            _ => throw new ArgumentOutOfRangeException(nameof(version), version, "This client speaks 2023-04-01 only."),
        };
        Diagnostics.LoggedQueryParameters.Add("api-version");
    }

    /// <summary>The versions of the service's API that this client speaks.</summary>
#pragma warning disable CA1707 // The real client's names.
    public enum ServiceVersion
    {
        /// <summary>The version of 2023-04-01. Its value is the real client's, where older versions come before it.</summary>
        V2023_04_01 = 4,
    }
#pragma warning restore CA1707

    /// <summary>The language of a document when a call names none, as an ISO 639-1 code. <c>en</c> unless set.</summary>
    public string DefaultLanguage { get; set; } = "en";

    /// <summary>
    /// The country a document comes from when a call names none, as an ISO 3166-1 alpha-2 code; an empty string for no hint.
    /// <c>us</c> unless set.
    /// </summary>
    public string DefaultCountryHint { get; set; } = "us";

    internal string ApiVersion { get; }
}
