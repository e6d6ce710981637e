namespace Microsoft.Bot.Builder;

/// <summary>An item that is written only over the version that was read.</summary>
public interface IStoreItem
{
    /// <summary>The version as it was read; <c>*</c> writes over any.</summary>
    string? ETag { get; set; }
}
