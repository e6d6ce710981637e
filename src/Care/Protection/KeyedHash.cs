using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using AftercareBot.Care.Storage;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Care.Protection;

/// <summary>
/// Stands for an identifier of a person or a conversation in the tables: a channel user is a phone number on some channels, and a
/// number must be found again without being kept. Keyed, because the numbers of a country can all be tried in minutes.
/// </summary>
internal sealed partial class KeyedHash
{
    private const int Bytes = 16;
    private const int KeyBytes = 32;

    private readonly Lazy<byte[]> key;

    public KeyedHash(string keysFolder, ILogger<KeyedHash> logger)
    {
        key = new Lazy<byte[]>(() => LoadKey(Path.Combine(keysFolder, "lookup.key"), logger));
    }

    /// <summary>The same answer for the same parts, as 22 characters safe in URLs.</summary>
    public string Of(string kind, string first, string second = "") => Base64Url.EncodeToString(Hash(kind, first, second));

    /// <summary>The same, as an id.</summary>
    public Guid IdOf(string kind, string first, string second) => new(Hash(kind, first, second));

    public string OfPerson(string channelId, string userId) => Of("person", channelId, userId);

    public string OfConversation(Conversations.ConversationKey conversation) =>
        Of("conversation", conversation.ChannelId, conversation.ConversationId);

    private byte[] Hash(string kind, string first, string second)
    {
        // The separator cannot occur in the parts of any channel, so two different pairs never read the same.
        var text = $"{kind}\u001f{first}\u001f{second}";
        return HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(text))[..Bytes];
    }

    private static byte[] LoadKey(string path, ILogger logger)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : CreateKey(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // People are then not recognised from before: a new case is opened and paged, which is the safe side.
            Log.KeyUnreadable(logger, exception);
            return RandomNumberGenerator.GetBytes(KeyBytes);
        }
    }

    private static byte[] CreateKey(string path)
    {
        PrivateFolder.Ensure(Path.GetDirectoryName(path)!);
        return KeyFile.CreateOnce(path, KeyBytes);
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Critical,
            Message = "The lookup key cannot be read or made: members and conversations from before are not recognised until it can"
        )]
        public static partial void KeyUnreadable(ILogger logger, Exception exception);
    }
}
