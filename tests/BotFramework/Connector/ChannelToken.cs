using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace AftercareBot.BotFramework.Tests.Connector;

/// <summary>
/// A call of the fake channel: a token, and the activity that it comes with. Starts out right in everything; a test makes one thing
/// wrong. Minted by hand, since a token library would refuse to make most of the wrong ones.
/// </summary>
internal sealed class ChannelToken
{
    public const string AppId = "0e7a4c36-51f2-4b6e-9d83-2f1c6a7b8d90";
    public const string Issuer = "https://api.botframework.com";
    public const string ServiceUrl = "https://channel.example/teams/";

    public ChannelToken(ChannelKey key, DateTimeOffset now)
    {
        Key = key;
        Header = new JsonObject
        {
            ["alg"] = "RS256",
            ["typ"] = "JWT",
            ["kid"] = key.Kid,
        };
        Claims = new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = AppId,
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(59).ToUnixTimeSeconds(),
        };
    }

    public ChannelKey Key { get; set; }

    public JsonObject Header { get; }

    public JsonObject Claims { get; }

    public string? ActivityChannelId { get; set; } = "msteams";

    public string? ActivityServiceUrl { get; set; } = ServiceUrl;

    /// <summary>The last word on the Authorization header; null sends none.</summary>
    public Func<string, string?> Authorization { get; set; } = token => $"Bearer {token}";

    /// <summary>Signs something else than what is sent.</summary>
    public Action<JsonObject>? TamperWith { get; set; }

    public string? Write() => Authorization(Mint());

    public string Mint()
    {
        var signed = $"{Encode(Header)}.{Encode(Claims)}";
        var signature = Sign(Encoding.ASCII.GetBytes(signed));
        if (TamperWith is null)
            return $"{signed}.{signature}";
        TamperWith(Claims);
        return $"{Encode(Header)}.{Encode(Claims)}.{signature}";
    }

    private static string Encode(JsonObject part) => Base64UrlEncoder.Encode(part.ToJsonString());

    private string Sign(byte[] signed) =>
        (string?)Header["alg"] switch
        {
            "RS256" => Base64UrlEncoder.Encode(Key.Rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
            "RS512" => Base64UrlEncoder.Encode(Key.Rsa.SignData(signed, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
            "PS256" => Base64UrlEncoder.Encode(Key.Rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
            // The classic confusion: what everybody may know, taken for a secret.
            "HS256" => Base64UrlEncoder.Encode(HMACSHA256.HashData(Key.Rsa.ExportSubjectPublicKeyInfo(), signed)),
            _ => "",
        };
}
