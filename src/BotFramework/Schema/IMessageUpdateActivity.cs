namespace Microsoft.Bot.Schema;

/// <summary>An earlier message was edited.</summary>
public interface IMessageUpdateActivity : IMessageActivity;
