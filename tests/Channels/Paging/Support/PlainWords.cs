using AftercareBot.Channels.Paging;

namespace AftercareBot.Channels.Tests.Paging.Support;

/// <summary>Says the name of each text and what is filled in, so that a test sees what would be said.</summary>
internal sealed class PlainWords : IResponderWords
{
    public string Get(string name, string language, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var filled = string.Join(' ', values.ToArray().Select(value => value.Value));
        return filled.Length == 0 ? $"{language}:{name}" : $"{language}:{name} {filled}";
    }

    public string NameOf(string kind, string code, string language) => $"{kind}_{code}";
}
