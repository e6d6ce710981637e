using System.Runtime.InteropServices;

namespace Azure.AI.TextAnalytics;

/// <summary>Why the service refused a document or a request.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct TextAnalyticsError
{
    internal TextAnalyticsError(string code, string message, string? target)
    {
        ErrorCode = code;
        Message = message;
        Target = target;
    }

    /// <summary>The innermost code that the service gives: <c>InvalidDocument</c> rather than <c>InvalidArgument</c>.</summary>
    public TextAnalyticsErrorCode ErrorCode { get; }

    /// <summary>The service's own words.</summary>
    public string Message { get; }

    /// <summary>What the error is about, if the service says.</summary>
    public string? Target { get; }
}
