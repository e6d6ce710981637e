using AftercareBot.Knowledge.Review;

namespace AftercareBot.Knowledge.Tests;

public sealed class QuestionGroupsTests
{
    private static readonly KnowledgeBase Base = KnowledgeBase
        .Load(new KnowledgeOptions { Folder = Path.Combine(AppContext.BaseDirectory, "no-documents") })
        .Base;

    private static readonly DateTimeOffset Start = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    private static readonly string[] Asked =
    [
        "what time is group on thursday",
        "is ketamine addictive",
        "when does the thursday group meet, what time",
        "does my insurance pay for rehab",
        "what time does thursday group start",
        "will insurance pay for a rehab",
        "how do i get a bus pass",
    ];

    [Fact]
    public void Questions_in_other_words_for_the_same_thing_are_together_the_largest_group_first()
    {
        Texts(Group(Asked))
            .ShouldBe([
                [
                    "what time does thursday group start",
                    "when does the thursday group meet, what time",
                    "what time is group on thursday",
                ],
                ["will insurance pay for a rehab", "does my insurance pay for rehab"],
                ["how do i get a bus pass"],
                ["is ketamine addictive"],
            ]);
    }

    [Fact]
    public void The_order_in_which_they_come_changes_nothing()
    {
        var questions = Questions(Asked);

        var backwards = QuestionGroups.Of(questions.Reverse(), Base);

        Texts(backwards).ShouldBe(Texts(QuestionGroups.Of(questions, Base)));
    }

    [Fact]
    public void Words_that_everybody_uses_make_nothing_alike()
    {
        Group("is it ok to take kratom", "is it ok to take melatonin").Count.ShouldBe(2);
    }

    [Fact]
    public void The_same_question_is_always_alike_whatever_it_is_made_of()
    {
        Group("what is it", "What is it?", "¿¿??", "!!").Select(group => group.Questions.Count).ShouldBe([2, 2]);
    }

    [Fact]
    public void Two_languages_are_never_alike()
    {
        var english = new ReviewQuestion(Guid.CreateVersion7(Start), "metadona", "en", Start);
        var spanish = new ReviewQuestion(Guid.CreateVersion7(Start), "metadona", "es", Start);

        QuestionGroups.Of([english, spanish], Base).Count.ShouldBe(2);
    }

    [Fact]
    public void Nothing_makes_no_group() => QuestionGroups.Of([], Base).ShouldBeEmpty();

    private static IReadOnlyList<QuestionGroup> Group(params string[] texts) => QuestionGroups.Of(Questions(texts), Base);

    private static ReviewQuestion[] Questions(string[] texts) =>
        [
            .. texts.Select(
                (text, place) =>
                    new ReviewQuestion(Guid.CreateVersion7(Start.AddMinutes(place)), text, "en", Start.AddMinutes(place))
            ),
        ];

    private static List<string[]> Texts(IReadOnlyList<QuestionGroup> groups) =>
        [.. groups.Select(group => group.Questions.Select(question => question.Text).ToArray())];
}
