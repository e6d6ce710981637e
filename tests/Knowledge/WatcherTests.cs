using AftercareBot.Tests.Support;

namespace AftercareBot.Knowledge.Tests;

public sealed class WatcherTests
{
    private static readonly AskContext Context = new();

    [Fact]
    public void A_change_is_live_within_a_second_and_a_broken_file_keeps_its_old_version()
    {
        var clock = new FakeTimeProvider();
        using var folder = new Folder().With("a.md", new DocumentText().Asks("What is rest?", "Doing nothing.").ToString());
        using var watcher = new DocumentsWatcher(new KnowledgeOptions { Folder = folder.Path }, clock);
        watcher.Current.Base.Ask("What is rest?", Context).Text.ShouldBe("Doing nothing.");

        folder.With("a.md", new DocumentText().Asks("What is rest?", "Lying in the sun.").ToString());
        clock.Advance(TimeSpan.FromSeconds(1));
        watcher.Current.Base.Ask("What is rest?", Context).Text.ShouldBe("Lying in the sun.");

        folder.With("a.md", "---\nbroken");
        clock.Advance(TimeSpan.FromSeconds(1));
        watcher.Current.Base.Ask("What is rest?", Context).Text.ShouldBe("Lying in the sun.");
        watcher.Current.Problems.ShouldHaveSingleItem().File.ShouldBe("a.md");

        File.Delete(Path.Combine(folder.Path, "a.md"));
        clock.Advance(TimeSpan.FromSeconds(1));
        watcher.Current.Base.EntryCount.ShouldBe(0, "a deleted file is gone");
    }
}
