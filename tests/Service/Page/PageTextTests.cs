using AftercareBot.Dialogs.Words;
using AftercareBot.Service.Page;

namespace AftercareBot.Service.Tests.Page;

public sealed class PageTextTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("page-words-").FullName;

    public PageTextTests()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "PageWords")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_shipped_words_load_and_are_filled()
    {
        var text = PageText.Load(folder);
        text.Get("danger", "en", ("emergency", "911")).ShouldEndWith("Call 911.");
        text.Get("danger", "es", ("emergency", "112")).ShouldEndWith("Llama al 112.");
    }

    [Theory]
    [InlineData("retry: ", "retrry: ", "page.es.yaml: 'retry' is missing; add it.")]
    [InlineData("{emergency}", "{emergncy}", "'danger' has {emergncy}, which nothing fills.")]
    public void A_mistake_stops_the_start_and_is_named(string right, string wrong, string said)
    {
        var file = Path.Combine(folder, "page.es.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace(right, wrong, StringComparison.Ordinal));
        Should.Throw<WordsException>(() => PageText.Load(folder)).Message.ShouldContain(said);
    }
}
