namespace AftercareBot.Knowledge.Import;

/// <summary>One answer of a draft.</summary>
internal sealed record DraftPassage(string Heading, string Text, int Line)
{
    /// <summary>Ways of asking, proposed from reviewed documents.</summary>
    public List<string> AlsoAsked { get; } = [];
}
