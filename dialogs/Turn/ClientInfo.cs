namespace AftercareBot.Dialogs.Turn;

/// <summary>What Teams tells of the member's device.</summary>
internal sealed class ClientInfo
{
    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; set; }
}
