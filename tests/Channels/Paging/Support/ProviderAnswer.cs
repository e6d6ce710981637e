namespace AftercareBot.Channels.Tests.Paging.Support;

internal enum ProviderAnswer
{
    Takes,
    HasTooMany,
    Fails,
    Hangs,
    RefusesCredentials,
    RefusesForGood,
    BreaksOff,
}
