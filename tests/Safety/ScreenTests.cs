namespace AftercareBot.Safety.Tests;

public sealed class ScreenTests
{
    [Theory]
    [InlineData("i took the whole bottle", RiskLevel.Emergency)]
    [InlineData("my brother is not breathing", RiskLevel.Emergency)]
    [InlineData("got the rope around my neck", RiskLevel.Emergency)]
    [InlineData("he is having a seizure", RiskLevel.Emergency)]
    [InlineData("hiding in the bathroom he has a knife", RiskLevel.Emergency)]
    [InlineData("i want to fucking die", RiskLevel.Crisis)]
    [InlineData("im going to kms tonite", RiskLevel.Crisis)]
    [InlineData("they would all be better off without me", RiskLevel.Crisis)]
    [InlineData("my husband choked me last night", RiskLevel.Crisis)]
    [InlineData("how many klonopin would it take to not wake up", RiskLevel.Crisis)]
    [InlineData("I can't cope tonight", RiskLevel.Concern)]
    [InlineData("i relapsed", RiskLevel.Concern)]
    [InlineData("me tomé todo el frasco", RiskLevel.Emergency)]
    [InlineData("mi hermano no respira", RiskLevel.Emergency)]
    [InlineData("kiero morirme", RiskLevel.Crisis)]
    [InlineData("todos estarían mejor sin mí", RiskLevel.Crisis)]
    [InlineData("recaí anoche", RiskLevel.Concern)]
    public void Danger_is_given_at_least_its_level(string text, RiskLevel least) => Shared.LevelOf(text).ShouldBeAtLeast(least);

    [Theory]
    [InlineData("hello")]
    [InlineData("thanks everyone, see you on thursday")]
    [InlineData("can I drink on klonopin?")]
    [InlineData("kill the process and restart the server")]
    [InlineData("what time is the meeting tomorrow?")]
    [InlineData("I overdosed nine years ago, clean since")]
    [InlineData("this homework is killing me lol")]
    [InlineData("I skilled up and spent my whole life in retail")]
    [InlineData("my dog ate a whole box of chocolates")]
    [InlineData("hola, ¿a qué hora es la reunión?")]
    [InlineData("me muero de risa jaja")]
    [InlineData("gracias a todos, buenas noches")]
    public void Ordinary_talk_does_not_page(string text) => Shared.LevelOf(text).ShouldBeBelow(RiskLevel.Crisis);

    [Theory]
    [InlineData("i want to die", "I WANT TO DIE")]
    [InlineData("i want to die", "i w a n t to d i e")]
    [InlineData("i want to die", "iwanttodie")]
    [InlineData("i will kill myself", "i will k1ll my self")]
    [InlineData("i will kill myself", "i will k.ll myeslf")]
    [InlineData("i will kill myself", "і wіll кіll mysеlf")]
    [InlineData("i will kill myself", "i will 𝓴𝓲𝓵𝓵 myself")]
    [InlineData("i will kill myself", "i will ki\u200Bll my\u00ADself")]
    [InlineData("i don't want to live", "i don’t want to live")]
    [InlineData("i don't want to live", "i dont want to live")]
    [InlineData("i want to die", "i waaaant to dieeeee")]
    [InlineData("ya no quiero vivir", "YA NO QUIERO VIVIIIIR")]
    [InlineData("quiero morirme", "qiero m0rirme")]
    public void Disguise_does_not_lower_a_level(string plain, string disguised) =>
        Shared.LevelOf(disguised).ShouldBeAtLeast(Shared.LevelOf(plain));

    [Fact]
    public void Evidence_points_at_the_words_in_the_original_text()
    {
        const string text = "sorry… I’m going to k1ll my self 💊";
        var evidence = Shared.Screen.Screen(text).Evidence.First(one => one.RuleId.StartsWith("en.", StringComparison.Ordinal));
        text.Substring(evidence.Start, evidence.Length).ShouldContain("k1ll my self");
        evidence.Reason.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("my brother is not breathing", RiskSubject.Other, "overdose")]
    [InlineData("i took the whole bottle", RiskSubject.Self, "overdose")]
    [InlineData("my husband choked me last night", RiskSubject.Self, "abuse")]
    public void An_assessment_says_who_and_what(string text, RiskSubject subject, string category)
    {
        var assessment = Shared.Screen.Screen(text);
        assessment.Subject.ShouldBe(subject);
        assessment.Category.ShouldBe(category);
    }

    [Theory]
    [InlineData("ya no quiero vivir, mi mujer se fue y no me queda nada")]
    [InlineData("standing on the bridge about to jump")]
    [InlineData("i've been feeling suicidal since i stopped the clonazepam")]
    [InlineData("I want to kill myself because my wife left and there is nothing here anymore")]
    [InlineData("voy a quitarme la vida hoy que no hay nadie en la casa")]
    [InlineData("i feel like killing myself")]
    [InlineData("I'm about to jump in front of a train")]
    [InlineData("me quiero morir desde que se fue")]
    [InlineData("todo me sale mal y quiero matarme")]
    [InlineData("adiós a todos, los quiero, de hoy no paso")]
    public void A_wish_to_die_said_outright_pages_wherever_it_stands(string text) =>
        Shared.Screen.Screen(text).Level.ShouldBeAtLeast(RiskLevel.Crisis);

    [Theory]
    [InlineData("did my naloxone training today, learned the signs of an overdose")]
    [InlineData("my friend died of an overdose in march, funeral was today")]
    [InlineData("I was suicidal in 2015. six years clean now")]
    [InlineData("i'm not suicidal, just tired. thanks for asking")]
    [InlineData("me muero de hambre, a que hora es la cena del grupo")]
    public void Crisis_words_in_a_harmless_sense_page_nobody(string text) =>
        Shared.Screen.Screen(text).Level.ShouldBeBelow(RiskLevel.Crisis);

    [Fact]
    public void Nothing_is_nothing()
    {
        Shared.Screen.Screen(null!).ShouldBeSameAs(RiskAssessment.None);
        Shared.Screen.Screen("").ShouldBeSameAs(RiskAssessment.None);
        Shared.Screen.Screen(" \n\u200B ").ShouldBeSameAs(RiskAssessment.None);
    }

    [Fact]
    public void An_explanation_names_the_rule_the_reading_and_the_net()
    {
        var page = Shared.Screen.Explain("i cant cope tonite, k1ll my self").ToString();
        page.ShouldContain("kill myself");
        page.ShouldContain("en.suicide.kill-myself");
        page.ShouldContain("lifts from");
    }
}
