namespace AftercareBot.Knowledge.Tests;

public sealed class MeaningTests
{
    private static readonly AskContext English = new("en");

    [Fact]
    public async Task A_question_that_shares_no_word_with_its_entry_finds_it()
    {
        using var folder = Shop();
        var load = folder.Load();
        await load.Base.MeaningRead;

        var index = load.Base.Indexes.ShouldHaveSingleItem();
        foreach (
            var (question, heading) in new[]
            {
                ("my parcel never arrived", "Where is the package I ordered?"),
                ("i want my cash back", "How do I get a refund?"),
                ("cant sign into my profile", "I forgot the password of my account"),
            }
        )
        {
            var hits = index.Meaning!.Find(Words.Of(question)).ShouldNotBeNull();
            index.Entries[hits.Best[0]].Entry.Heading.ShouldBe(heading, question);
            load.Base.Ask(question, English).Sources[0].Heading.ShouldBe(heading, question);
        }
    }

    [Fact]
    public async Task A_line_that_was_not_read_beforehand_is_read_after_the_start()
    {
        using var folder = Shop();
        var load = folder.Load();
        load.Base.Ask("How do I get a refund?", English).Outcome.ShouldBe(AnswerOutcome.Answer, "words find it at once");
        await load.Base.MeaningRead;
        load.Base.Indexes[0].Meaning!.Lines.Length.ShouldBe(3);

        folder.Load().Base.MeaningRead.IsCompleted.ShouldBeTrue("what was read once is remembered");
    }

    [Fact]
    public void Every_line_of_the_documents_was_read_beforehand()
    {
        foreach (var index in OurDocuments.Load.Base.Indexes)
            index.Meaning.ShouldNotBeNull().IsMissingLines.ShouldBeFalse(index.Language + ": run KnowledgeTraining -- read");
    }

    [Fact]
    public void Without_weights_words_find_what_they_found_before()
    {
        using var data = new Folder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "knowledge")))
        {
            if (Path.GetFileName(file) != MeaningStore.WeightsName)
                File.Copy(file, Path.Combine(data.Path, Path.GetFileName(file)));
        }

        using var folder = Shop();
        var load = KnowledgeBase.Load(new KnowledgeOptions { Folder = folder.Path, DataFolder = data.Path });
        load.Base.ReadsMeaning.ShouldBeFalse();
        load.Base.Ask("how do i get a refund", English).Outcome.ShouldBe(AnswerOutcome.Answer);

        File.WriteAllText(Path.Combine(data.Path, MeaningStore.WeightsName), "no weights");
        load = KnowledgeBase.Load(new KnowledgeOptions { Folder = folder.Path, DataFolder = data.Path });
        load.Base.ReadsMeaning.ShouldBeFalse("broken weights are as good as none");
        load.Base.Ask("my parcel never arrived", English).Text.ShouldNotBeEmpty();
    }

    [Fact]
    public void Many_threads_get_the_same_answer()
    {
        string[] questions =
        [
            "it feels like my skin is crawling since i quit",
            "my brother is blue and wont wake",
            "me tiemblan las manos",
        ];
        var asked = Enumerable.Range(0, 24).Select(i => questions[i % questions.Length]).ToList();
        var alone = questions.ToDictionary(q => q, q => OurDocuments.Ask(q).Score);
        asked.AsParallel().ForAll(q => OurDocuments.Ask(q).Score.ShouldBe(alone[q], q));
    }

    private static Folder Shop() =>
        new Folder().With(
            "shop.md",
            new DocumentText()
                .Asks("Where is the package I ordered?", "It is on its way.")
                .Asks("How do I get a refund?", "Write to us.")
                .Asks("I forgot the password of my account", "Ask for a new one.")
                .ToString()
        );
}
