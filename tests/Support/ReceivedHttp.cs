using System.Text;

namespace AftercareBot.Tests.Support;

/// <summary>What an <see cref="HttpReceiver"/> got.</summary>
public sealed record ReceivedHttp(string Path, byte[] Bytes, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The body as text.</summary>
    public string Body => Encoding.UTF8.GetString(Bytes);
}
