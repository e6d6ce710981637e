using AftercareBot.Channels.Paging;

namespace AftercareBot.Service.ResponderConsole;

/// <summary>The words of pages and of the answers to them: kept with the console's, and called the same there.</summary>
internal sealed class ResponderWords(ConsoleWords words) : IResponderWords
{
    public string Get(string name, string language, params ReadOnlySpan<(string Name, string Value)> values) =>
        words.Get(name, language, values);

    public string NameOf(string kind, string code, string language) => new ConsoleText(words, language).NameOf(kind, code);
}
