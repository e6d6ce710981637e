using AftercareBot.EndToEnd.Tests.Support;

namespace AftercareBot.EndToEnd.Tests;

/// <summary>The page's own small Markdown: what the bot's words need, and no way to anything else.</summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData("plain", "<p>plain</p>")]
    [InlineData("one\ntwo\n\nthree", "<p>one<br>two</p><p>three</p>")]
    [InlineData("**bold** and ** not **", "<p><strong>bold</strong> and ** not **</p>")]
    [InlineData("**Call [911](tel:911) now**", """<p><strong>Call <a href="tel:911">911</a> now</strong></p>""")]
    [InlineData("[HOME → 741741](sms:741741?&body=HOME)", """<p><a href="sms:741741?&amp;body=HOME">HOME → 741741</a></p>""")]
    [InlineData(
        "see https://example.org/a?b=1&c=2.",
        """<p>see <a href="https://example.org/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">https://example.org/a?b=1&amp;c=2</a>.</p>"""
    )]
    [InlineData("Try:\n- one\n- **two**", "<p>Try:</p><ul><li>one</li><li><strong>two</strong></li></ul>")]
    [InlineData("1. one\n2. two", """<ol start="1"><li>one</li><li>two</li></ol>""")]
    public async Task What_the_bot_writes_is_shown(string markdown, string html) => (await RenderAsync(markdown)).ShouldBe(html);

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>")]
    [InlineData("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>")]
    [InlineData("[x](http://plain.example)", "<p>[x](http://plain.example)</p>")]
    [InlineData("""[x](https://a.b/"onmouseover=alert(1))""", null)]
    [InlineData("""[<b>](tel:1"2)""", null)]
    [InlineData("https://a.b/\"><script>", null)]
    [InlineData("\u00010\u0001 [a](tel:1)", """<p>0 <a href="tel:1">a</a></p>""")]
    public async Task Nothing_else_becomes_markup(string markdown, string? html)
    {
        var rendered = await RenderAsync(markdown);
        if (html is not null)
            rendered.ShouldBe(html);
        rendered.ShouldNotContain("<b>");
        rendered.ShouldNotContain("<script");
        rendered.ShouldNotContain("<img");
        // An attribute that a text made would need a quote of its own.
        rendered.Split('"').Length.ShouldBeOneOf(1, 3, 7);
    }

    private static Task<string> RenderAsync(string markdown) =>
        NodeScript.RunAsync("markdown.mjs", [Path.Combine(Places.Root, "src", "Service", "wwwroot", "markdown.js")], markdown);
}
