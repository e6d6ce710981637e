using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace AftercareBot.BotFramework.Tests.Connector;

/// <summary>A key pair of the fake channel.</summary>
/// <param name="Kid">Its id in the key set.</param>
/// <param name="Endorsements">The channels that it may sign for; null leaves the member out.</param>
internal sealed record ChannelKey(string Kid, string[]? Endorsements)
{
    public RSA Rsa { get; } = RSA.Create(2048);

    public static ChannelKey For(params string[] channels) => new($"key-{string.Join('-', channels)}", channels);

    public JsonObject ToJson()
    {
        var parameters = Rsa.ExportParameters(includePrivateParameters: false);
        var json = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Kid,
            ["x5t"] = Kid,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (Endorsements is not null)
            json["endorsements"] = new JsonArray([.. Endorsements.Select(channel => (JsonNode)channel)]);
        return json;
    }
}
