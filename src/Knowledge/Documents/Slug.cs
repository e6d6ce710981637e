using System.Text;

namespace AftercareBot.Knowledge;

/// <summary>Identifiers of headings: folded words joined by hyphens, as Markdown viewers make their anchors.</summary>
internal static class Slug
{
    public static string Of(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (var c in heading)
        {
            if (char.IsLetterOrDigit(c))
                slug.Append(TextFolding.Fold(c));
            else if (!TextFolding.IsApostrophe(c) && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>An identifier as a person may have typed it: path, extension, accents and case do not matter.</summary>
    public static string NormalizeId(string id)
    {
        var hash = id.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0)
            return FileStem(id.Trim());
        return FileStem(id[..hash].Trim()) + "#" + Of(id[(hash + 1)..]);
    }

    public static string FileStem(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3] : Path.GetFileNameWithoutExtension(name);
    }
}
