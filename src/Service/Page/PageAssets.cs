using System.Text;
using System.Text.Json;
using AftercareBot.Dialogs.Words;

namespace AftercareBot.Service.Page;

/// <summary>The files that the page and the widget are made of.</summary>
internal sealed class PageAssets
{
    private const string WordsMark = "/* words */ {}";
    private static readonly string[] ChatParts = ["markdown.js", "connection.js", "outbox.js", "chat.js"];
    private static readonly string[] LauncherTexts = ["launcher", "launcher_short", "close", "frame", "refused", "full_page"];

    private readonly Dictionary<string, PageAsset> byName;

    public PageAssets(string folder, PageText text)
    {
        Template = File.ReadAllText(Path.Combine(folder, "page.html"));
        Styles = File.ReadAllText(Path.Combine(folder, "page.css"));
        Exit = File.ReadAllText(Path.Combine(folder, "exit.js"));
        Chat = PageAsset.Of("chat.js", Encoding.UTF8.GetBytes(ChatScript(folder)));
        WebChat = PageAsset.Read(Path.Combine(folder, "webchat", "webchat.js"));
        Widget = PageAsset.Of("widget.js", Encoding.UTF8.GetBytes(WidgetScript(folder, text)));
        byName = ((PageAsset[])[Chat, WebChat]).ToDictionary(asset => asset.FileName, StringComparer.Ordinal);
    }

    /// <summary>The page, with holes.</summary>
    public string Template { get; }

    /// <summary>The styles, which go inside the page: a request less before it is there.</summary>
    public string Styles { get; }

    /// <summary>The quick exit, which goes inside the page as well.</summary>
    public string Exit { get; }

    /// <summary>What runs the chat.</summary>
    public PageAsset Chat { get; }

    /// <summary>Web Chat, as its package ships it.</summary>
    public PageAsset WebChat { get; }

    /// <summary>What other websites include.</summary>
    public PageAsset Widget { get; }

    /// <summary>The asset of a hashed name, or null.</summary>
    public PageAsset? Find(string fileName) => byName.GetValueOrDefault(fileName);

    private static string ChatScript(string folder)
    {
        var parts = ChatParts.Select(part => File.ReadAllText(Path.Combine(folder, part)));
        return $"(() => {{\n'use strict';\n{string.Join('\n', parts)}}})();\n";
    }

    private static string WidgetScript(string folder, PageText text)
    {
        var script = File.ReadAllText(Path.Combine(folder, "widget.js"));
        if (!script.Contains(WordsMark, StringComparison.Ordinal))
            throw new InvalidOperationException($"widget.js has no place for the words: '{WordsMark}'.");
        var words = Languages.All.ToDictionary(
            language => language,
            language => LauncherTexts.ToDictionary(name => name, name => text.Get(name, language), StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        return script.Replace(
            WordsMark,
            JsonSerializer.Serialize(words, PageJson.Readable.DictionaryStringDictionaryStringString),
            StringComparison.Ordinal
        );
    }
}
