namespace Azure.AI.TextAnalytics;

/// <summary>The sentiment of a document and of its sentences.</summary>
public class DocumentSentiment
{
    internal DocumentSentiment(
        TextSentiment sentiment,
        SentimentConfidenceScores scores,
        IReadOnlyCollection<SentenceSentiment> sentences
    )
    {
        Sentiment = sentiment;
        ConfidenceScores = scores;
        Sentences = sentences;
    }

    /// <summary>The sentiment of the whole.</summary>
    public TextSentiment Sentiment { get; }

    /// <summary>How sure the service is of each sentiment.</summary>
    public SentimentConfidenceScores ConfidenceScores { get; }

    /// <summary>The sentences, in their order.</summary>
    public IReadOnlyCollection<SentenceSentiment> Sentences { get; }
}
