using AftercareBot.Knowledge.Import;
using AftercareBot.Knowledge.Review;

namespace AftercareBot.Knowledge.Tests;

public sealed class DraftEntriesTests
{
    private static readonly DraftEntry Sound = new(
        "When does the group meet?",
        "The group meets on Thursdays. The board at the door says when.\n\n- bring a friend\n- or come alone",
        ["what time is group", "group on thursday when"],
        "en",
        "group-times"
    );

    [Fact]
    public async Task A_draft_is_kept_where_documents_are_and_answers_nothing_until_it_is_reviewed()
    {
        using var folder = new Folder();

        var result = await SaveAsync(folder, Sound);

        result.Faults.ShouldBeEmpty();
        result.File.ShouldBe("drafts/en/group-times.md");
        var text = await File.ReadAllTextAsync(Path.Combine(folder.Path, "drafts", "en", "group-times.md"));
        text.ShouldContain("reviewed: no");
        text.ShouldContain("## When does the group meet?");
        text.ShouldContain("- what time is group\n- group on thursday when");
        KnowledgeBase.Load(Options(folder)).Base.EntryCount.ShouldBe(0);
        KnowledgeBase.Load(Options(folder) with { AnswerFromDrafts = true }).Base.EntryCount.ShouldBe(1);
        DocumentLint.Check(Options(folder)).ShouldAllBe(problem => problem.Severity == ProblemSeverity.Warning);
        Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_second_question_goes_behind_the_first_in_the_same_draft()
    {
        using var folder = new Folder();
        await SaveAsync(folder, Sound);

        var result = await SaveAsync(
            folder,
            Sound with
            {
                Heading = "Where does the group meet?",
                AlsoAsked = ["group address"],
            }
        );

        result.Faults.ShouldBeEmpty();
        var load = KnowledgeBase.Load(Options(folder) with { AnswerFromDrafts = true });
        load.Base.EntryCount.ShouldBe(2);
        load.Base.Show("group-times#when-does-the-group-meet").ShouldNotBeNull();
        load.Base.Show("group-times#where-does-the-group-meet").ShouldNotBeNull();
    }

    public static TheoryData<string, DraftField, string> Faulty() =>
        new()
        {
            { "no heading", DraftField.Heading, "missing" },
            { "long heading", DraftField.Heading, "long" },
            { "two lines", DraftField.Heading, "format" },
            { "no answer", DraftField.Answer, "missing" },
            { "dose", DraftField.Answer, "dose" },
            { "label", DraftField.Answer, "format" },
            { "eight sentences", DraftField.Answer, "format" },
            { "long way of asking", DraftField.AlsoAsked, "long" },
            { "language", DraftField.Language, "unknown" },
            { "path", DraftField.File, "name" },
            { "parent", DraftField.File, "name" },
            { "capital", DraftField.File, "name" },
        };

    [Theory]
    [MemberData(nameof(Faulty))]
    public async Task What_the_lint_would_refuse_is_not_kept_and_the_field_is_named(string what, DraftField field, string code)
    {
        using var folder = new Folder();
        var entry = what switch
        {
            "no heading" => Sound with { Heading = " ?" },
            "long heading" => Sound with { Heading = new string('a', 201) },
            "two lines" => Sound with { Heading = "When?\n## And where?" },
            "no answer" => Sound with { Answer = "  " },
            "dose" => Sound with { Answer = "Take 2 mg of clonazepam twice a day." },
            "label" => Sound with { Answer = "Come in.\nHuman: yes\nBring a friend." },
            "eight sentences" => Sound with { Answer = string.Concat(Enumerable.Repeat("The door is open. ", 8)) },
            "long way of asking" => Sound with { AlsoAsked = [new string('a', 201)] },
            "language" => Sound with { Language = "fr" },
            "path" => Sound with { Name = "a/b" },
            "parent" => Sound with { Name = ".." },
            _ => Sound with { Name = "Group" },
        };

        var result = await SaveAsync(folder, entry);

        result.File.ShouldBeNull();
        result.Faults.ShouldContain(fault => fault.Field == field && fault.Code == code, string.Join(", ", result.Faults));
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_that_is_asked_for_elsewhere_is_told_with_the_entry()
    {
        using var folder = new Folder();
        await SaveAsync(folder, Sound);

        var result = await SaveAsync(
            folder,
            Sound with
            {
                Heading = "What time is group?",
                AlsoAsked = ["when does the group meet"],
                Name = "other",
            }
        );

        result.Faults.ShouldBe([
            new DraftFault(DraftField.Heading, "taken", "group-times#when-does-the-group-meet"),
            new DraftFault(DraftField.AlsoAsked, "taken", "when does the group meet: group-times#when-does-the-group-meet"),
        ]);
    }

    [Fact]
    public async Task A_file_that_was_reviewed_is_not_touched()
    {
        using var folder = new Folder();
        await SaveAsync(folder, Sound);
        var path = Path.Combine(folder.Path, "drafts", "en", "group-times.md");
        var reviewed = (await File.ReadAllTextAsync(path)).Replace(
            "reviewed: no",
            "reviewed: 2026-11-22",
            StringComparison.Ordinal
        );
        await File.WriteAllTextAsync(path, reviewed);

        var result = await SaveAsync(folder, Sound with { Heading = "Another question?", AlsoAsked = [] });

        result.Faults.ShouldHaveSingleItem().Code.ShouldBe("reviewed");
        (await File.ReadAllTextAsync(path)).ShouldBe(reviewed);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told()
    {
        using var drafts = new DraftEntries(new KnowledgeOptions { Folder = "/proc/no-such-folder" });

        var result = await drafts.SaveAsync(Sound, [], CancellationToken.None);

        result.Faults.ShouldHaveSingleItem().Code.ShouldBe("folder");
    }

    [Theory]
    [InlineData("When does the group meet on Thursdays in May?", "when-does-the-group-meet-on")]
    [InlineData("¿Qué día es?", "que-dia-es")]
    [InlineData("??", "")]
    public void A_file_is_named_after_the_question(string heading, string expected) =>
        DraftEntries.NameFor(heading).ShouldBe(expected);

    private static KnowledgeOptions Options(Folder folder) => new() { Folder = folder.Path };

    private static async Task<DraftResult> SaveAsync(Folder folder, DraftEntry entry)
    {
        using var drafts = new DraftEntries(Options(folder));
        return await drafts.SaveAsync(entry, [], CancellationToken.None);
    }
}
