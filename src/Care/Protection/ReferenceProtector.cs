using System.Text.Json;
using AftercareBot.Care.Conversations;

namespace AftercareBot.Care.Protection;

/// <summary>Keeps conversation references as protected JSON: they hold phone numbers and names of users.</summary>
internal sealed class ReferenceProtector(ITextProtector protector)
{
    public byte[] ProtectOrMark(StoredReference reference) =>
        protector.ProtectOrMark(JsonSerializer.Serialize(reference, CareJson.Default.StoredReference));

    /// <summary>As it is, or not at all.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key ring cannot be used.</exception>
    public byte[] Protect(StoredReference reference) =>
        protector.Protect(JsonSerializer.Serialize(reference, CareJson.Default.StoredReference));

    /// <summary>The reference, or null when it cannot be read: one broken row must not keep a responder from the list of cases.</summary>
    public StoredReference? TryRead(ReadOnlyMemory<byte> kept)
    {
        try
        {
            return protector.TryRead(kept) is { Length: > 0 } json
                ? JsonSerializer.Deserialize(json, CareJson.Default.StoredReference)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
