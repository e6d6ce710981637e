namespace AftercareBot.EndToEnd.Tests.Support;

[CollectionDefinition(Name)]
public sealed class HouseCollection : ICollectionFixture<House>
{
    public const string Name = "house";
}
