using AftercareBot.Knowledge;

namespace AftercareBot.Dialogs.Faq;

/// <summary>The knowledge base that answers now; the documents may change while the service runs.</summary>
public interface IKnowledge
{
    /// <summary>The current one. Take it once a turn.</summary>
    KnowledgeBase Current { get; }
}
