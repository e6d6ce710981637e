using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Compares what the bot said with what was expected; throws when they differ.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);
