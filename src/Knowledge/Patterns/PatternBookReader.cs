using System.Globalization;

namespace AftercareBot.Knowledge;

/// <summary>Reads a file of patterns; its syntax is in the room's README.</summary>
internal sealed class PatternBookReader
{
    private const int DefaultGap = 3;
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _prefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _classes = new(StringComparer.Ordinal);
    private readonly List<WordPattern> _patterns = [];
    private int _symbols = 1;

    private PatternBookReader() { }

    /// <summary>Reads one file.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="name">The file.</param>
    /// <param name="lexicon">Its classes can be named in patterns: <c>@drug</c>.</param>
    /// <param name="problems">Takes what is wrong in the file.</param>
    public static PatternBook Read(string folder, string name, Lexicon lexicon, List<KnowledgeProblem> problems)
    {
        var reader = new PatternBookReader();
        foreach (var form in lexicon.Forms)
        {
            if (form.Class.Length > 0)
                reader.Class(form.Class).Add(string.Join('_', form.Words));
        }

        var group = "";
        foreach (var (number, line) in DataFile.Lines(folder, name, problems))
        {
            try
            {
                if (line[0] == '[')
                    group = line.Trim('[', ']');
                else
                    reader.Add(group, line);
            }
            catch (FormatException e)
            {
                problems.Add(new KnowledgeProblem(name, number, e.Message));
            }
        }

        return new PatternBook(reader._words, reader._prefixes, reader._patterns);
    }

    private List<string> Class(string name)
    {
        if (!_classes.TryGetValue(name, out var members))
            _classes.Add(name, members = []);
        return members;
    }

    private void Add(string group, string line)
    {
        if (line[0] == '@' && line.Split('=') is [var name, var members])
        {
            Class(name.Trim()[1..]).AddRange(Alternatives(members.Replace(" ", "", StringComparison.Ordinal)));
            return;
        }

        var excludes = line[0] == '-';
        var body = excludes ? line[1..].Trim() : line;
        var parts = body.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var fromStart = parts.Remove("^");
        var toEnd = parts.Remove("$");
        var elements = parts.Select(Element).ToArray();
        if (elements.Length == 0)
            throw new FormatException("A pattern needs a word.");
        _patterns.Add(new WordPattern(group, excludes, elements, fromStart, toEnd));
    }

    private PatternElement Element(string part)
    {
        if (part.StartsWith("..", StringComparison.Ordinal))
            return new PatternElement(
                [],
                false,
                part.Length == 2 ? DefaultGap : int.Parse(part[2..], CultureInfo.InvariantCulture)
            );
        var optional = part.EndsWith('?');
        var names = Alternatives(optional ? part[..^1] : part);
        return new PatternElement([.. names.Select(Symbols)], optional, 0);
    }

    private IEnumerable<string> Alternatives(string part)
    {
        foreach (var name in part.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            if (name[0] != '@')
            {
                yield return name;
                continue;
            }

            if (!_classes.TryGetValue(name[1..], out var members))
                throw new FormatException($"The class {name} is not defined above this line.");
            foreach (var member in members)
                yield return member;
        }
    }

    private int[] Symbols(string sequence) => [.. sequence.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(Symbol)];

    private int Symbol(string word)
    {
        if (word == "#")
            return 0;
        var isPrefix = word.EndsWith('*');
        var folded = TextFolding.Fold(isPrefix ? word[..^1] : word).Replace("'", "", StringComparison.Ordinal);
        var table = isPrefix ? _prefixes : _words;
        if (!table.TryGetValue(folded, out var id))
            table.Add(folded, id = _symbols++);
        return id;
    }
}
