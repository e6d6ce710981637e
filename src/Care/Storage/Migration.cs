namespace AftercareBot.Care.Storage;

internal sealed record Migration(string Source, long Number, string Name, string Sql);
