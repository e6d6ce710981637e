using Microsoft.Bot.Builder;

namespace AftercareBot.BotFramework.Tests.Builder;

public sealed class MemoryStorageTests
{
    private readonly CountingStorage storage = new();

    public static TheoryData<object, object> Values =>
        new()
        {
            { 5, 5 },
            { 5L, 5L },
            { 1.0, 1.0 },
            { 1.50m, 1.50m },
            { "text", "text" },
            { true, true },
            {
                new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.FromHours(-7)),
                new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.FromHours(-7))
            },
            { DayOfWeek.Friday, DayOfWeek.Friday },
            { Guid.Empty, "00000000-0000-0000-0000-000000000000" },
            { TimeSpan.FromMinutes(5), "00:05:00" },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Values_come_back_as_what_they_were(object written, object read)
    {
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Dictionary<string, object> { ["v"] = written } });

        var item = (IDictionary<string, object>)(await storage.ReadAsync(["k"]))["k"];

        item["v"].ShouldBe(read);
        item["v"].ShouldBeOfType(read.GetType());
    }

    [Fact]
    public async Task Objects_come_back_as_copies_of_their_type_however_deep()
    {
        var animal = new Owner
        {
            Pet = new Dog { Name = "Rex", Age = 3 },
        };
        object[] nested = [new List<Owner> { animal }, new Dictionary<string, Owner> { ["a"] = animal }];
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = nested });

        var read = (object[])(await storage.ReadAsync(["k"]))["k"];

        ((List<Owner>)read[0])[0].Pet.ShouldBeOfType<Dog>().Age.ShouldBe(3);
        ((Dictionary<string, Owner>)read[1])["a"].ShouldNotBeSameAs(animal);
    }

    [Fact]
    public async Task Missing_keys_are_absent()
    {
        (await storage.ReadAsync(["nothing"])).ShouldBeEmpty();
        await storage.DeleteAsync(["nothing"]);
    }

    [Fact]
    public async Task An_item_with_a_tag_is_written_over_the_version_that_was_read()
    {
        await WriteAsync(new Item { Text = "one" });
        var read = await ReadAsync();
        read.ETag.ShouldBe("0");
        read.Text = "two";
        await WriteAsync(read);

        (await ReadAsync()).Text.ShouldBe("two");
        (await ReadAsync()).ETag.ShouldBe("1");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("17")]
    public async Task An_item_with_another_tag_is_refused(string? tag)
    {
        await WriteAsync(new Item());

        var failure = await Should.ThrowAsync<ArgumentException>(() => WriteAsync(new Item { ETag = tag }));

        failure.Message.ShouldBe($"Etag conflict.\r\n\r\nOriginal: {tag}\r\nCurrent: 0");
    }

    [Fact]
    public async Task A_star_writes_over_any_version()
    {
        await WriteAsync(new Item());
        await WriteAsync(new Item { ETag = "*", Text = "new" });

        (await ReadAsync()).Text.ShouldBe("new");
    }

    [Theory]
    [InlineData("""{"$type":"System.IO.FileInfo, System.Private.CoreLib","$value":{}}""")]
    [InlineData("""{"$type":"System.Diagnostics.ProcessStartInfo, System.Diagnostics.Process","$value":{}}""")]
    [InlineData("""{"$type":"No.Such.Type, Nowhere","$value":{}}""")]
    public void Stored_text_cannot_ask_for_any_type(string json)
    {
        Should.Throw<System.Text.Json.JsonException>(() => StateJson.Deserialize(System.Text.Encoding.UTF8.GetBytes(json)));
    }

    private Task WriteAsync(Item item) => storage.WriteAsync(new Dictionary<string, object> { ["k"] = item });

    private async Task<Item> ReadAsync() => (await storage.ReadAsync<Item>(["k"]))["k"];

    public sealed class Item : IStoreItem
    {
        public string? ETag { get; set; }

        public string? Text { get; set; }
    }

    public sealed class Owner
    {
        public IPet? Pet { get; set; }
    }

    public interface IPet
    {
        string? Name { get; }
    }

    public sealed class Dog : IPet
    {
        public string? Name { get; set; }

        public int Age { get; set; }
    }
}
