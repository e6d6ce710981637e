namespace AftercareBot.Care.Protection;

/// <summary>Keeps text readable only with the key ring. The bytes say themselves how they were kept.</summary>
public interface ITextProtector
{
    /// <summary>True while the key ring works; false after a failure, until it works again.</summary>
    bool IsHealthy { get; }

    /// <summary>Protects text.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key ring cannot be used; nothing is kept unprotected.</exception>
    byte[] Protect(string text);

    /// <summary>
    /// Protects text; when the key ring cannot be used, keeps it readable and marked so, rather than lose it. For alerts only: see
    /// docs/decisions/alert-text-without-keys.md.
    /// </summary>
    byte[] ProtectOrMark(string text);

    /// <summary>The text, or null when the key that protected it is gone.</summary>
    string? TryRead(ReadOnlyMemory<byte> kept);
}
