using System.Net;
using System.Text.Json.Nodes;

namespace AftercareBot.BotFramework.Tests.Connector;

/// <summary>Every call that a channel, or somebody who would like to pass for one, may make; over real HTTP.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private static readonly Dictionary<string, Action<ChannelToken>> Refused = new()
    {
        ["no header"] = call => call.Authorization = _ => null,
        ["empty header"] = call => call.Authorization = _ => "",
        ["garbage header"] = call => call.Authorization = _ => "garbage",
        ["scheme without token"] = call => call.Authorization = _ => "Bearer",
        ["scheme and blanks"] = call => call.Authorization = _ => "Bearer   ",
        ["token without scheme"] = call => call.Authorization = token => token,
        ["lower-case bearer"] = call => call.Authorization = token => $"bearer {token}",
        ["Basic"] = call => call.Authorization = _ => "Basic Ym90OnNlY3JldA==",
        ["three parts"] = call => call.Authorization = token => $"Bearer {token} more",
        ["garbage token"] = call => call.Authorization = _ => "Bearer garbage",
        ["dots only"] = call => call.Authorization = _ => "Bearer ..",
        ["two segments"] = call => call.Authorization = token => $"Bearer {token[..token.LastIndexOf('.')]}",
        ["segments of no JSON"] = call => call.Authorization = _ => "Bearer bm8.bm8.bm8",
        ["segments of other JSON"] = call => call.Authorization = _ => "Bearer W10.W10.W10",
        ["segments of no base64"] = call => call.Authorization = _ => "Bearer %%%.%%%.%%%",
        ["encrypted token"] = call => call.Authorization = _ => "Bearer e30.e30.e30.e30.e30",
        ["very long token"] = call => call.Authorization = token => $"Bearer {token}{new string('a', 20_000)}",
        ["wrong issuer"] = call => call.Claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
        ["missing issuer"] = call => call.Claims.Remove("iss"),
        ["issuer with a slash"] = call => call.Claims["iss"] = ChannelToken.Issuer + "/",
        ["wrong audience"] = call => call.Claims["aud"] = "11111111-51f2-4b6e-9d83-2f1c6a7b8d90",
        ["missing audience"] = call => call.Claims.Remove("aud"),
        ["empty audience"] = call => call.Claims["aud"] = "",
        ["audience as a list of one"] = call => call.Claims["aud"] = new JsonArray(ChannelToken.AppId),
        ["audience as a list of two"] = call => call.Claims["aud"] = new JsonArray("another", ChannelToken.AppId),
        ["audience as a number"] = call => call.Claims["aud"] = 7,
        ["expired six minutes ago"] = call => Move(call, "exp", minutes: -65),
        ["expiry missing"] = call => call.Claims.Remove("exp"),
        ["expiry as text"] = call => call.Claims["exp"] = "tomorrow",
        ["valid in six minutes"] = call => Move(call, "nbf", minutes: 7),
        ["start missing"] = call => call.Claims.Remove("nbf"),
        ["service URL of another"] = call => call.Claims["serviceurl"] = "https://elsewhere.example/",
        ["service URL claim missing"] = call => call.Claims.Remove("serviceurl"),
        ["service URL claim in camel case"] = call => Rename(call, "serviceurl", "serviceUrl"),
        ["service URL claim without its slash"] = call => call.Claims["serviceurl"] = ChannelToken.ServiceUrl.TrimEnd('/'),
        ["activity's service URL changed"] = call => call.ActivityServiceUrl = "https://elsewhere.example/",
        ["activity's service URL missing"] = call => call.ActivityServiceUrl = null,
        ["activity's channel missing"] = call => call.ActivityChannelId = null,
        ["activity's channel not endorsed"] = call => call.ActivityChannelId = "sms",
        ["key endorsed for another channel"] = call => SignWith(call, "key-slack"),
        ["key without endorsements"] = call => SignWith(call, "key-none"),
        ["key with an empty list of endorsements"] = call => SignWith(call, "key-empty"),
        ["unknown key"] = call => call.Header["kid"] = "unheard-of",
        ["no key named"] = call => call.Header.Remove("kid"),
        ["another's signature"] = call => call.Key = new ChannelKey("key-msteams-webchat", ["msteams"]),
        ["tampered claims"] = call => call.TamperWith = claims => claims["exp"] = (long)claims["exp"]! + 60,
        ["signature left out"] = call => call.Authorization = token => $"Bearer {token[..(token.LastIndexOf('.') + 1)]}",
        ["alg none"] = call => call.Header["alg"] = "none",
        ["alg HS256 with the public key"] = call => call.Header["alg"] = "HS256",
        ["alg PS256"] = call => call.Header["alg"] = "PS256",
        ["alg RS512"] = call => call.Header["alg"] = "RS512",
        ["token of another bot, version 1"] = call => call.Claims["appid"] = "22222222-51f2-4b6e-9d83-2f1c6a7b8d90",
        ["token of another bot, version 2"] = call => call.Claims["azp"] = "22222222-51f2-4b6e-9d83-2f1c6a7b8d90",
    };

    private static readonly Dictionary<string, Action<ChannelToken>> Taken = new()
    {
        ["nothing wrong"] = _ => { },
        ["expired four minutes ago"] = call => Move(call, "exp", minutes: -63),
        ["valid in four minutes"] = call => Move(call, "nbf", minutes: 5),
        ["the other endorsed channel"] = call => call.ActivityChannelId = "webchat",
        ["audience in capitals"] = call => call.Claims["aud"] = ChannelToken.AppId.ToUpperInvariant(),
        ["our own app id beside the audience"] = call => call.Claims["appid"] = ChannelToken.AppId,
        ["claims that we do not know"] = call => call.Claims["tid"] = "d6d49420-f39b-4df7-a1dc-d59a935871db",
    };

    private static readonly ChannelKey[] OtherKeys = [ChannelKey.For("slack"), new("key-none", null), new("key-empty", [])];
    private BotHost bot = null!;

    public static TheoryData<string> RefusedCalls => [.. Refused.Keys];

    public static TheoryData<string> TakenCalls => [.. Taken.Keys];

    public async Task InitializeAsync()
    {
        bot = await BotHost.StartAsync();
        bot.Channel.Keys.AddRange(OtherKeys);
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [MemberData(nameof(RefusedCalls))]
    public async Task A_call_is_refused_with_401_and_a_reason(string name)
    {
        var call = bot.NewToken();
        Refused[name](call);

        using var response = await bot.PostAsync(call);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        ((string?)answer["error"]!["message"]).ShouldNotBeNullOrWhiteSpace();
        bot.Bot.Turns.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(TakenCalls))]
    public async Task A_call_is_taken(string name)
    {
        var call = bot.NewToken();
        Taken[name](call);

        using var response = await bot.PostAsync(call);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        bot.Bot.Turns.ShouldBe(1);
    }

    private static void Move(ChannelToken call, string claim, int minutes) =>
        call.Claims[claim] = (long)call.Claims[claim]! + (minutes * 60);

    private static void Rename(ChannelToken call, string from, string to)
    {
        call.Claims[to] = (string?)call.Claims[from];
        call.Claims.Remove(from);
    }

    private static void SignWith(ChannelToken call, string kid)
    {
        call.Key = OtherKeys.Single(key => key.Kid == kid);
        call.Header["kid"] = kid;
    }
}
