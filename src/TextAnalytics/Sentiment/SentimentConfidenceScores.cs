namespace Azure.AI.TextAnalytics;

/// <summary>How sure the service is of each sentiment, from 0 to 1; the three add up to 1.</summary>
public class SentimentConfidenceScores
{
    internal SentimentConfidenceScores(double positive, double neutral, double negative)
    {
        Positive = positive;
        Neutral = neutral;
        Negative = negative;
    }

    /// <summary>How sure it is that the text is positive, from 0 to 1.</summary>
    public double Positive { get; }

    /// <summary>How sure it is that the text is neutral, from 0 to 1.</summary>
    public double Neutral { get; }

    /// <summary>How sure it is that the text is negative, from 0 to 1.</summary>
    public double Negative { get; }
}
