using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AftercareBot.Dialogs.Words;

/// <summary>Reads a word file into nodes that know their line, so that a problem can name its place.</summary>
internal static class YamlReading
{
    /// <summary>The top mapping of the file, or null with the reason added to <paramref name="problems"/>.</summary>
    public static YamlMappingNode? ReadMapping(string path, string shownAs, List<WordProblem> problems)
    {
        try
        {
            using var reader = File.OpenText(path);
            var stream = new YamlStream();
            stream.Load(reader);
            if (stream.Documents is [{ RootNode: YamlMappingNode mapping }])
                return mapping;
            problems.Add(new WordProblem(shownAs, 1, "The file must hold one mapping of names to texts."));
        }
        catch (YamlException exception)
        {
            problems.Add(new WordProblem(shownAs, exception.Start.Line, exception.Message));
        }

        return null;
    }

    /// <summary>The scalar under <paramref name="name"/>, or null when it is absent or no scalar.</summary>
    public static YamlScalarNode? Scalar(this YamlMappingNode mapping, string name) =>
        mapping.Children.TryGetValue(new YamlScalarNode(name), out var node) ? node as YamlScalarNode : null;

    /// <summary>The sequence under <paramref name="name"/>; empty when it is absent or no sequence.</summary>
    public static IEnumerable<YamlNode> Sequence(this YamlMappingNode mapping, string name) =>
        mapping.Children.TryGetValue(new YamlScalarNode(name), out var node) && node is YamlSequenceNode sequence
            ? sequence.Children
            : [];
}
