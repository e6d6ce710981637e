using AftercareBot.Service.ResponderConsole.Cases;

namespace AftercareBot.Service.Tests.ResponderConsole;

public sealed class PlanReaderTests
{
    [Theory]
    [InlineData("""{"signs":["no sleep","no calls"],"people":[]}""", "signs: no sleep, no calls")]
    [InlineData("""{"people":[{"name":"Sister","phone":"555"}]}""", "people: Sister, 555")]
    [InlineData("""{"reason":"my dog","version":2}""", "reason: my dog")]
    [InlineData("""["one","two"]""", ": one, two")]
    [InlineData("not json at all", ": not json at all")]
    public void Every_text_of_a_plan_is_shown_whatever_its_shape(string content, string expected)
    {
        var parts = PlanReader.Read(content);

        string.Join("; ", parts.Select(part => $"{part.Name}: {string.Join(", ", part.Lines)}")).ShouldBe(expected);
    }
}
