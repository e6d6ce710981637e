namespace AftercareBot.Channels.Paging;

/// <summary>What pages to responders hold, section <c>Paging</c>.</summary>
public sealed class PagingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Paging";

    /// <summary>The address of the service as responders reach it; pages then link to the case. Empty (the default): no link.</summary>
    public string ConsoleUrl { get; set; } = "";

    /// <summary>What a page says of the case. Default <see cref="PageDetail.Category"/>.</summary>
    public PageDetail Detail { get; set; } = PageDetail.Category;

    /// <summary>Every mistake in the settings, in words.</summary>
    public IEnumerable<string> Validate()
    {
        if (ConsoleUrl.Length > 0 && !Uri.TryCreate(ConsoleUrl, UriKind.Absolute, out _))
            yield return "Paging:ConsoleUrl is not an address.";
    }
}
