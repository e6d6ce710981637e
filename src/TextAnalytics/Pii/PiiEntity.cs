using System.Runtime.InteropServices;

namespace Azure.AI.TextAnalytics;

/// <summary>A piece of personal information in a document.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct PiiEntity
{
    internal PiiEntity(
        string text,
        PiiEntityCategory category,
        string? subCategory,
        double confidenceScore,
        int offset,
        int length
    )
    {
        Text = text;
        Category = category;
        SubCategory = subCategory;
        ConfidenceScore = confidenceScore;
        Offset = offset;
        Length = length;
    }

    /// <summary>The text as it stands in the document.</summary>
    public string Text { get; }

    /// <summary>What it is.</summary>
    public PiiEntityCategory Category { get; }

    /// <summary>What it is more closely, if the service says.</summary>
    public string? SubCategory { get; }

    /// <summary>How sure the service is, from 0 to 1.</summary>
    public double ConfidenceScore { get; }

    /// <summary>Where it starts in the document, in UTF-16 code units.</summary>
    public int Offset { get; }

    /// <summary>How long it is, in UTF-16 code units.</summary>
    public int Length { get; }
}
