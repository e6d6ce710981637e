using System.Net;
using System.Text.RegularExpressions;
using AftercareBot.EndToEnd.Tests.Support;

namespace AftercareBot.EndToEnd.Tests;

/// <summary>The page and its files as they go over the wire.</summary>
[Collection(HouseCollection.Name)]
public sealed partial class PageHttpTests(House house)
{
    private const int LargestShell = 15 * 1024;

    [Theory]
    [InlineData("/", "en-US,en;q=0.9", "en", "911")]
    [InlineData("/", "es-ES,es;q=0.9,en-US;q=0.8", "es", "112")]
    [InlineData("/", "en-GB", "en", "999")]
    [InlineData("/", "fr-FR,fr;q=0.9", "en", "112")]
    [InlineData("/", null, "en", "112")]
    // Whoever prefers Argentina's Spanish is not in the United States, though the numbers of Argentina are not on file.
    [InlineData("/", "es-AR,es;q=0.9,en-US;q=0.8", "es", "112")]
    [InlineData("/es", "en-US", "es", "911")]
    [InlineData("/en", "es-ES", "en", "112")]
    [InlineData("/?lang=es", "en-US", "es", "911")]
    [InlineData("/?country=GB", "en-US", "en", "999")]
    [InlineData("/?country=gb&lang=es", "en-US", "es", "999")]
    [InlineData("/?country=XX", "en-US", "en", "911")]
    [InlineData("/?country=", "en-US", "en", "112")]
    [InlineData("/?lang=%22%3E%3Cscript%3E&country=%22%3E", "en-US", "en", "911")]
    [InlineData("/widget?lang=es&country=US", "en-GB", "es", "911")]
    public async Task Language_and_numbers_are_the_visitor_s(string path, string? accepts, string language, string number)
    {
        using var answer = await GetAsync(path, ("Accept-Language", accepts));
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain($"<html lang=\"{language}\"");
        FirstCall().Match(html).Groups["number"].Value.ShouldBe(number);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/es")]
    [InlineData("/widget")]
    public async Task The_shell_is_small_and_keeps_to_itself(string path)
    {
        using var answer = await GetAsync(path);
        var html = await answer.Content.ReadAsByteArrayAsync();
        html.Length.ShouldBeLessThan(LargestShell);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("unsafe-inline");
        policy.ShouldContain(
            path == "/widget"
                ? $"frame-ancestors 'self' {house.Website.Allowed.GetLeftPart(UriPartial.Authority)}"
                : "frame-ancestors 'none'"
        );
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Every_answer_has_a_nonce_of_its_own()
    {
        var nonces = new HashSet<string>(StringComparer.Ordinal);
        for (var visit = 0; visit < 3; visit++)
        {
            using var answer = await GetAsync("/");
            var nonce = Nonce().Match(answer.Headers.GetValues("Content-Security-Policy").Single()).Groups["nonce"].Value;
            (await answer.Content.ReadAsStringAsync()).ShouldContain($"nonce=\"{nonce}\"");
            nonces.Add(nonce);
        }

        nonces.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task Web_Chat_goes_out_in_the_smallest_form_that_is_taken_and_is_kept_for_good(string? accepts, string? encoding)
    {
        var path = await WebChatPathAsync();
        using var answer = await GetAsync(path, ("Accept-Encoding", accepts));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(encoding);
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        answer.Headers.Vary.ShouldContain("Accept-Encoding");
        using var again = await GetAsync(path, ("Accept-Encoding", accepts), ("If-None-Match", answer.Headers.ETag!.ToString()));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task The_widget_s_script_is_asked_for_again_and_other_names_are_unknown()
    {
        using var script = await GetAsync("/widget.js");
        script.Headers.CacheControl!.MaxAge!.Value.ShouldBeLessThan(TimeSpan.FromHours(1));
        script.Headers.ETag.ShouldNotBeNull();
        script.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        (await script.Content.ReadAsStringAsync()).ShouldNotContain("/* words */");
        using var unknown = await GetAsync("/page/webchat.0000.js");
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var outside = await GetAsync("/page/..%2Fpage.html");
        outside.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> WebChatPathAsync()
    {
        using var page = await GetAsync("/");
        return WebChatPath().Match(await page.Content.ReadAsStringAsync()).Value;
    }

    private async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string? Value)[] headers)
    {
        using var client = new HttpClient { BaseAddress = house.Bot };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            if (value is not null)
                request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    [GeneratedRegex("href=\"tel:(?<number>\\d+)\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex FirstCall();

    [GeneratedRegex("'nonce-(?<nonce>[^']+)'", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Nonce();

    [GeneratedRegex("/page/webchat\\.[0-9a-f]+\\.js", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex WebChatPath();
}
