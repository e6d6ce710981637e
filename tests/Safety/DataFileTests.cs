using YamlDotNet.RepresentationModel;

namespace AftercareBot.Safety.Tests;

/// <summary>Our own small YAML reader and a full one agree on every shipped file.</summary>
public sealed class DataFileTests
{
    public static TheoryData<string> Files =>
        new(
            Directory
                .EnumerateFiles(Shared.Folder, "*.yaml", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Shared.Folder, path))
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void A_data_file_is_plain_yaml(string file)
    {
        var content = File.ReadAllText(Path.Combine(Shared.Folder, file));
        var errors = new DataErrors();
        var ours = YamlReader.Read(file, content, errors);
        errors.Count.ShouldBe(0);
        var stream = new YamlStream();
        stream.Load(new StringReader(content));
        Same(ours.ShouldNotBeNull(), stream.Documents[0].RootNode, file);
    }

    private static void Same(YamlNode ours, YamlDotNet.RepresentationModel.YamlNode theirs, string file)
    {
        switch (theirs)
        {
            case YamlScalarNode scalar:
                (ours.Text ?? "").ShouldBe(scalar.Value ?? "", $"{file}:{ours.Line}");
                break;
            case YamlSequenceNode list:
                ours.Items.ShouldNotBeNull().Count.ShouldBe(list.Children.Count, $"{file}:{ours.Line}");
                foreach (var (one, other) in ours.Items.Zip(list.Children))
                    Same(one, other, file);
                break;
            case YamlMappingNode map:
                ours.Entries.ShouldNotBeNull().Count.ShouldBe(map.Children.Count, $"{file}:{ours.Line}");
                foreach (var entry in ours.Entries)
                    Same(entry.Value, map.Children[new YamlScalarNode(entry.Key)], file);
                break;
        }
    }
}
