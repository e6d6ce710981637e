using System.Globalization;

namespace AftercareBot.Knowledge;

/// <summary>Reads a lexicon; its sections are described in the room's README.</summary>
internal static class LexiconReader
{
    public static Lexicon Read(string folder, string language, List<KnowledgeProblem> problems)
    {
        var lexicon = new Lexicon();
        foreach (var name in new[] { $"lexicon.{language}.txt", $"lexicon.{language}.general.txt" })
        {
            var section = "";
            foreach (var (number, line) in DataFile.Lines(folder, name, problems))
            {
                if (line[0] == '[')
                    section = line.Trim('[', ']');
                else if (!Add(lexicon, section, line))
                    problems.Add(new KnowledgeProblem(name, number, $"This line does not fit section [{section}]."));
            }
        }

        return lexicon;
    }

    private static bool Add(Lexicon lexicon, string section, string line)
    {
        if (section.StartsWith("same", StringComparison.Ordinal))
            return AddForms(lexicon, section.Length > 5 ? section[5..] : "", line);
        if (section.StartsWith("near ", StringComparison.Ordinal))
            return AddGroup(lexicon, section[5..], line);

        switch (section)
        {
            case "spelling":
                return AddSpelling(lexicon, line);
            case "filler":
                lexicon.Filler.UnionWith(Words.Of(line));
                return true;
            case "weak":
                lexicon.Weak.UnionWith(Words.Of(line));
                return true;
            case "common":
                lexicon.Common.UnionWith(Words.Of(line));
                return true;
            case "known":
                lexicon.Known.UnionWith(Words.Of(line));
                return true;
            default:
                return false;
        }
    }

    private static bool AddSpelling(Lexicon lexicon, string line)
    {
        var parts = line.Split('=');
        if (parts.Length != 2)
            return false;
        var target = Words.Of(parts[1]);
        if (target.Count != 1)
            return false;
        foreach (var form in Words.Of(parts[0]))
            lexicon.Spelling[form] = target[0];
        return true;
    }

    private static bool AddForms(Lexicon lexicon, string termClass, string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var canonical = Words.Of(colon < 0 ? line : line.AsSpan(0, colon));
        if (canonical.Count == 0)
            return false;
        var name = string.Join('_', canonical);
        lexicon.Forms.Add(new LexiconForm([.. canonical], name, termClass));
        if (colon < 0)
            return true;
        foreach (var form in line[(colon + 1)..].Split(','))
        {
            var words = Words.Of(form);
            if (words.Count > 0)
                lexicon.Forms.Add(new LexiconForm([.. words], name, termClass));
        }

        return true;
    }

    private static bool AddGroup(Lexicon lexicon, string weight, string line)
    {
        if (!float.TryParse(weight, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || value is <= 0 or > 1)
            return false;
        var members = line.Split(',').Select(m => string.Join('_', Words.Of(m))).Where(m => m.Length > 0).ToArray();
        if (members.Length < 2)
            return false;
        lexicon.Near.Add(new LexiconGroup(value, members));
        return true;
    }
}
