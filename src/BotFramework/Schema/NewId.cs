namespace Microsoft.Bot.Schema;

/// <summary>Ids of activities that the bot makes itself.</summary>
internal static class NewId
{
    public static string Create() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();
}
