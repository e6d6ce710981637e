namespace AftercareBot.Channels.Paging;

/// <summary>What a page says of the case. What a person wrote, and who they are, is never in one: that is read in the console.</summary>
public enum PageDetail
{
    /// <summary>How urgent it is, what about and about whom.</summary>
    Category,

    /// <summary>How urgent it is, nothing else: for phones whose lock screens others can read.</summary>
    Level,
}
