using System.Runtime.InteropServices;

namespace Azure.AI.TextAnalytics;

/// <summary>The language of a document.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct DetectedLanguage
{
    internal DetectedLanguage(string name, string iso6391Name, double confidenceScore)
    {
        Name = name;
        Iso6391Name = iso6391Name;
        ConfidenceScore = confidenceScore;
    }

    /// <summary>The language's English name; <c>(Unknown)</c> when the service cannot tell.</summary>
    public string Name { get; }

    /// <summary>The language's code, two letters as a rule; <c>(Unknown)</c> when the service cannot tell.</summary>
    public string Iso6391Name { get; }

    /// <summary>How sure the service is, from 0 to 1.</summary>
    public double ConfidenceScore { get; }
}
