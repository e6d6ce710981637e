using System.Globalization;

namespace AftercareBot.Safety;

/// <summary>Reads the numbers of every country and checks each against what numbers of that country look like.</summary>
internal sealed class NumbersReader(DataFolder folder)
{
    private const string FormatsFile = "Numbers/formats.yaml";
    private readonly DataErrors errors = folder.Errors;
    private readonly Dictionary<string, PhoneFormat> formats = new(StringComparer.Ordinal);

    public Dictionary<string, CountryNumbers> Countries { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<PhoneFormat> Formats => formats.Values;

    public void Read()
    {
        ReadFormats();
        foreach (var file in folder.Files("Numbers", ".yaml"))
            if (!string.Equals(file, FormatsFile, StringComparison.Ordinal))
                ReadCountry(file);
        if (!Countries.ContainsKey("default"))
            errors.Add("Numbers/default.yaml", 0, "the numbers for an unknown country are missing");
    }

    private void ReadFormats()
    {
        var root = YamlReader.Read(FormatsFile, folder.ReadText(FormatsFile), errors);
        foreach (var node in root?.Items ?? [])
        {
            var lengths = (node["lengths"]?.Texts ?? []).Select(item => int.Parse(item.Text!, CultureInfo.InvariantCulture));
            var format = new PhoneFormat(
                Required(node, "country", FormatsFile),
                Required(node, "calling-code", FormatsFile),
                node["trunk"]?.Text ?? "",
                [.. lengths],
                [.. (node["short"]?.Texts ?? []).Select(item => item.Text!)]
            );
            formats[format.Country] = format;
        }
    }

    private void ReadCountry(string file)
    {
        var root = YamlReader.Read(file, folder.ReadText(file), errors);
        if (root is null)
            return;
        var country = Required(root, "country", file);
        var lines = (root["lines"]?.Items ?? []).Select(node => ReadLine(node, country, file)).ToList();
        if (!lines.Exists(line => line.Kind is HelpLineKinds.Emergency && line.Voice is not null))
            errors.Add(file, root.Line, "the emergency line is missing");
        Countries[country] = new CountryNumbers(country, lines);
    }

    private HelpLine ReadLine(YamlNode node, string country, string file)
    {
        var kind = Required(node, "kind", file);
        if (!HelpLineKinds.All.Contains(kind, StringComparer.Ordinal))
            errors.Add(file, node.Line, $"kind is one of {string.Join(", ", HelpLineKinds.All)}");
        var name = (node["name"]?.Entries ?? []).ToDictionary(
            entry => entry.Key,
            entry => entry.Value.Text ?? "",
            StringComparer.Ordinal
        );
        foreach (var language in new[] { "en", "es" })
            if (!name.ContainsKey(language))
                errors.Add(file, node.Line, $"the name in “{language}” is missing");
        var voice = Number(node["voice"], country, file);
        var text = Number(node["text"], country, file);
        var chat = Chat(node["chat"], file);
        if (voice is null && text is null && chat is null)
            errors.Add(file, node.Line, "a line needs voice, text or chat");
        if (!DateOnly.TryParseExact(Required(node, "checked", file), "yyyy-MM-dd", out var day))
            errors.Add(file, node.Line, "checked is a day such as 2026-11-22");
        return new HelpLine(
            kind,
            name,
            voice,
            text is null ? null : new TextLine(text, node["keyword"]?.Text),
            chat,
            Required(node, "source", file),
            day,
            Required(node, "hours", file)
        );
    }

    private string? Number(YamlNode? node, string country, string file)
    {
        if (node?.Text is not { Length: > 0 } number)
            return null;
        var known = formats.TryGetValue(country, out var format);
        if (!known)
            errors.Add(file, node.Line, $"{FormatsFile} does not say what numbers of “{country}” look like");
        else if (!format!.Accepts(number))
            errors.Add(file, node.Line, $"“{number}” is no number of “{country}”");
        return number;
    }

    private Uri? Chat(YamlNode? node, string file)
    {
        if (node?.Text is not { Length: > 0 } address)
            return null;
        if (
            Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
        )
            return uri;
        errors.Add(file, node.Line, $"“{address}” is no https address");
        return null;
    }

    private string Required(YamlNode node, string key, string file)
    {
        var text = node[key]?.Text ?? "";
        if (text.Length == 0)
            errors.Add(file, node.Line, $"“{key}:” is missing");
        return text;
    }
}
