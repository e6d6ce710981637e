using System.Runtime.InteropServices;

namespace Azure.AI.TextAnalytics;

/// <summary>The sentiment of one sentence.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct SentenceSentiment
{
    internal SentenceSentiment(TextSentiment sentiment, SentimentConfidenceScores scores, string text, int offset, int length)
    {
        Sentiment = sentiment;
        ConfidenceScores = scores;
        Text = text;
        Offset = offset;
        Length = length;
    }

    /// <summary>The sentence's sentiment.</summary>
    public TextSentiment Sentiment { get; }

    /// <summary>How sure the service is of each sentiment.</summary>
    public SentimentConfidenceScores ConfidenceScores { get; }

    /// <summary>The sentence.</summary>
    public string Text { get; }

    /// <summary>Where the sentence starts in the document, in UTF-16 code units.</summary>
    public int Offset { get; }

    /// <summary>How long the sentence is, in UTF-16 code units.</summary>
    public int Length { get; }
}
