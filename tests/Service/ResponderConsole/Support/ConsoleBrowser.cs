using System.Net;
using System.Text.RegularExpressions;

namespace AftercareBot.Service.Tests.ResponderConsole.Support;

/// <summary>What a browser does with the console: keeps cookies, and sends forms with the token of the page they stand on.</summary>
public sealed partial class ConsoleBrowser(Uri address) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromMinutes(5),
    };

    public HttpClient Client => client;

    public void Dispose() => client.Dispose();

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The page as a reader sees it: without mark-up, entities resolved.</summary>
    public async Task<string> ReadAsync(string path)
    {
        var answer = await GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await TextOf(answer);
    }

    /// <summary>What an answer shows.</summary>
    public static async Task<string> TextOf(HttpResponseMessage answer) =>
        Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(await answer.Content.ReadAsStringAsync(), " ")), " ");

    /// <summary>Sends a form that stands on a page.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await (await GetAsync(page)).Content.ReadAsStringAsync();
        var token = Token().Match(html).Groups["token"].Value;
        token.ShouldNotBeEmpty($"{page} has no form");
        return await PostBareAsync(action, [.. fields, ("__RequestVerificationToken", WebUtility.HtmlDecode(token))]);
    }

    /// <summary>Sends a form from nowhere.</summary>
    public Task<HttpResponseMessage> PostBareAsync(string action, params (string Name, string Value)[] fields) =>
        client.PostAsync(
            new Uri(action, UriKind.Relative),
            new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))
        );

    public Task<HttpResponseMessage> SignInAsync(string name, string password, string code = "") =>
        PostAsync(
            "/responders/sign-in",
            "/responders/sign-in",
            ("name", name),
            ("password", password),
            ("code", code),
            ("next", "/responders")
        );

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Token();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 60_000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, 60_000)]
    private static partial Regex Spaces();
}
