namespace AftercareBot.Knowledge.Tests;

public sealed class GuardTests
{
    private static readonly ReplyGuard Guard = new(OurDocuments.Load.Base.Data.Of("en").Guard);

    [Theory]
    [InlineData("The recommended dosage is 0.25 mg, twice a day.", "dose")]
    [InlineData("The maximum dose should not exceed 4 mg per day.", "dose")]
    [InlineData("Take two tablets at night.", "dose")]
    [InlineData("Reduce the dose by 10 percent every week.", "schedule")]
    [InlineData("Take the medicine every 6 hours.", "schedule")]
    [InlineData("Take it every other day.", "schedule")]
    [InlineData("At Essence Healthcare, we offer a safe place.", "advertisement")]
    [InlineData("Tap to GET HELP NOW: (888) 263-0631", "phone")]
    [InlineData("Contact us at 818.491.7288 for more.", "phone")]
    [InlineData("table.GeneratedTable { width: 100%; }", "code")]
    [InlineData("Your email address will not be published.", "boilerplate")]
    [InlineData("This website uses cookies.", "boilerplate")]
    public void What_must_never_be_said_is_caught(string text, string why) => Guard.Objection(text).ShouldBe(why);

    [Theory]
    [InlineData("It has a half-life of between 30 to 40 hours.")]
    [InlineData("In 1999, 1,219 people died from an overdose, compared to 2011 when 7,161 people died.")]
    [InlineData("Detox can last from three to ten days.")]
    [InlineData("Prescriptions increased by 67%, from 8.1 million in 1996 to 13.5 million in 2013.")]
    [InlineData("Practice slow breathing twice a day.")]
    [InlineData("A tiny bit can stop breathing.")]
    public void Facts_pass(string text) => Guard.Objection(text).ShouldBeNull();
}
