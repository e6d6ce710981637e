using static AftercareBot.Safety.Tests.Shared;

namespace AftercareBot.Safety.Tests;

public sealed class ContextTests
{
    [Theory]
    [InlineData("Are you safe right now?", "no", RiskLevel.Crisis)]
    [InlineData("Are you thinking about suicide?", "yes", RiskLevel.Crisis)]
    [InlineData("Do you have a plan?", "yes", RiskLevel.Crisis)]
    [InlineData("Is he breathing?", "no", RiskLevel.Emergency)]
    [InlineData("Is someone hurting you?", "sometimes", RiskLevel.Crisis)]
    [InlineData("¿Estás a salvo?", "no", RiskLevel.Crisis)]
    [InlineData("¿Has pensado en el suicidio?", "a veces", RiskLevel.Crisis)]
    public void A_short_answer_takes_its_meaning_from_the_question(string question, string answer, RiskLevel least)
    {
        LevelOf(answer, Bot(question)).ShouldBeAtLeast(least);
        LevelOf(answer).ShouldBeBelow(least);
    }

    [Fact]
    public void An_earlier_yes_is_no_answer_to_the_last_question()
    {
        var earlier = new[] { Bot("Did you sleep?"), Member("yes"), Bot("Do you have a plan to end your life?") };
        Screen
            .Screen("camomile tea with honey", earlier)
            .Evidence.ShouldNotContain(one => one.RuleId.StartsWith("en.reply", StringComparison.Ordinal));
        Screen.Screen("yes", earlier).Evidence.ShouldContain(one => one.RuleId == "en.reply.yes-suicide");
    }

    [Fact]
    public void A_sentence_split_over_several_messages_is_read_as_one() =>
        LevelOf("to die", Member("i"), Member("want")).ShouldBeAtLeast(RiskLevel.Crisis);

    [Fact]
    public void Taking_it_back_does_not_lower_the_level() =>
        LevelOf("never mind", Member("i want to kill myself")).ShouldBeAtLeast(RiskLevel.Crisis);

    [Fact]
    public void Context_never_lowers_what_a_message_says_alone() =>
        LevelOf("i took the whole bottle", Member("lovely weather"), Bot("Good morning!")).ShouldBe(RiskLevel.Emergency);

    [Fact]
    public void What_the_bot_said_is_no_evidence() =>
        LevelOf("ok thanks", Bot("If you want to kill yourself, call 988.")).ShouldBeBelow(RiskLevel.Crisis);

    [Fact]
    public void Evidence_in_an_earlier_message_has_no_place_in_this_one()
    {
        var assessment = Screen.Screen("ok", [Member("i want to kill myself")]);
        assessment.Evidence.ShouldAllBe(one => one.Start + one.Length <= 2);
    }
}
