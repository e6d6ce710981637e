using AftercareBot.Care.Review;

namespace AftercareBot.Care.Tests.Review;

public sealed class PersonalDetailsTests
{
    [Theory]
    [InlineData("my name is ana and i need help", "[…] and i need help")]
    [InlineData("My name is Ana Lopez Ruiz, what is detox?", "[…], what is detox?")]
    [InlineData("hi my names luis can i drink", "hi […] can i drink")]
    [InlineData("me llamo josé y tomo clonazepam", "[…] y tomo clonazepam")]
    [InlineData("mi nombre es María José, ¿puedo beber?", "[…], ¿puedo beber?")]
    [InlineData("call me pat. is it safe", "[…]. is it safe")]
    [InlineData("I'm Ana, can I drive?", "I'm […], can I drive?")]
    [InlineData("Soy Luis Vega y quiero dejarlo", "Soy […] y quiero dejarlo")]
    [InlineData("my sister Maria takes klonopin", "my sister […] takes klonopin")]
    [InlineData("mi hermana Lucía toma pastillas", "mi hermana […] toma pastillas")]
    [InlineData("dr. smith gave me klonopin", "dr […] gave me klonopin")]
    public void Names_that_are_announced_go(string text, string expected) => PersonalDetails.TakeOut(text).ShouldBe(expected);

    [Theory]
    [InlineData("call 555-010-0199 about group", "call […] about group")]
    [InlineData("call me: +44 20 7946 0018", "call me: […]")]
    [InlineData("my number is (212) 555 0199 thanks", "my number is […] thanks")]
    [InlineData("mi teléfono es 612 345 678", "mi teléfono es […]")]
    [InlineData("ssn 123-45-6789 ok", "ssn […] ok")]
    [InlineData("born 04/12/1985, too old?", "born […], too old?")]
    [InlineData("policy AB1234567 covers it", "policy […] covers it")]
    [InlineData("zip 90210", "zip […]")]
    public void Numbers_of_people_and_things_go(string text, string expected) => PersonalDetails.TakeOut(text).ShouldBe(expected);

    [Theory]
    [InlineData("write to ana.lopez+x@mail.example.com please", "write to […] please")]
    [InlineData("ana at gmail dot com", "[…]")]
    [InlineData("is https://example.com/a?b=c right", "is […] right")]
    [InlineData("see www.example.org", "see […]")]
    [InlineData("see example.com/help now", "see […] now")]
    [InlineData("ask @ana_l about it", "ask […] about it")]
    [InlineData("my snap is anita99", "my snap […]")]
    [InlineData("ana#1234 knows", "[…] knows")]
    public void Addresses_on_the_net_go(string text, string expected) => PersonalDetails.TakeOut(text).ShouldBe(expected);

    [Theory]
    [InlineData("i live at 12 oak street apt 4b", "i live at […]")]
    [InlineData("meet me at 1400 North 5th Avenue, ok?", "meet me at […], ok?")]
    [InlineData("is 221b baker st near group", "is […] near group")]
    [InlineData("vivo en calle de la luna 14, piso 3", "vivo en […]")]
    [InlineData("estoy en Avenida Reforma nº 222", "estoy en […]")]
    public void Street_addresses_go(string text, string expected) => PersonalDetails.TakeOut(text).ShouldBe(expected);

    [Theory]
    [InlineData("can i take 2 pills and drive")]
    [InlineData("is 0.5 mg or 1 mg a lot after 3 days")]
    [InlineData("i am 34 and 20 days sober")]
    [InlineData("i am scared, is this withdrawal?")]
    [InlineData("I'm scared")]
    [InlineData("Am I addicted?")]
    [InlineData("can i drink 2 hours before i drive")]
    [InlineData("how long does detox take, 5-7 days or 10-14?")]
    [InlineData("is 988 the right number, or 911")]
    [InlineData("soy adicto, ¿qué hago?")]
    [InlineData("llevo 3 meses en la calle sin tomar")]
    [InlineData("my doctor said no")]
    [InlineData("my dr said no, is the average 30 days")]
    [InlineData("¿cuánto dura un paseo de 20 minutos en mi camino?")]
    [InlineData("¿puedo beber con clonazepam?")]
    [InlineData("")]
    public void The_question_itself_stays(string text) => PersonalDetails.TakeOut(text).ShouldBe(text);

    [Fact]
    public void A_long_text_is_cut_and_a_detail_is_never_cut_in_two()
    {
        var text = string.Concat(Enumerable.Repeat("long words ", 180)) + "ana.lopez.ruiz@mail.example.com";

        var kept = PersonalDetails.TakeOut(text);

        kept.Length.ShouldBe(500);
        kept.ShouldNotContain("ana");
    }

    [Theory]
    [InlineData("[…]", false)]
    [InlineData("👍", false)]
    [InlineData("[…] ok", true)]
    public void A_text_without_words_is_told(string text, bool expected) => PersonalDetails.HasWords(text).ShouldBe(expected);
}
