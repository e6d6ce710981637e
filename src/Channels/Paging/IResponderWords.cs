namespace AftercareBot.Channels.Paging;

/// <summary>The words that responders read outside the console. They are data of the service; nothing here says a word of its own.</summary>
public interface IResponderWords
{
    /// <summary>The text of a name in a language, with its placeholders filled.</summary>
    string Get(string name, string language, params ReadOnlySpan<(string Name, string Value)> values);

    /// <summary>What a stored code is called, for example the category <c>overdose</c>; the code itself when it has no name.</summary>
    string NameOf(string kind, string code, string language);
}
