namespace AftercareBot.Care.Conversations;

internal sealed record StateRow(string Key, byte[] Value, DateTimeOffset Now);
