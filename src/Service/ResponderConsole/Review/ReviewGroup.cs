using AftercareBot.Care.Review;

namespace AftercareBot.Service.ResponderConsole.Review;

/// <summary>Questions that are alike, as the page shows them.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Items">Newest first; never empty.</param>
public sealed record ReviewGroup(string Language, IReadOnlyList<ReviewItem> Items)
{
    /// <summary>The newest, by which the group is named.</summary>
    public ReviewItem Newest => Items[0];

    /// <summary>Their ids, as a form sends them.</summary>
    public string Ids => string.Join(',', Items.Select(item => item.Id));
}
