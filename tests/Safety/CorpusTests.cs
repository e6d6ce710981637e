using AftercareBot.SafetyTraining;

namespace AftercareBot.Safety.Tests;

public sealed class CorpusTests
{
    [Fact]
    public void A_malformed_line_is_reported_with_its_place_and_left_out()
    {
        var folder = Directory.CreateTempSubdirectory("corpus-");
        File.WriteAllText(
            Path.Combine(folder.FullName, "01.txt"),
            "# a comment\nC | suicide | s | plain | a | line with bars\nX | what\n"
        );
        File.WriteAllText(
            Path.Combine(folder.FullName, "02.jsonl"),
            "{\"level\":\"C\"}\n{\"level\":\"E\",\"category\":\"overdose\",\"subject\":\"s\",\"style\":\"sms\",\"context\":[{\"from\":\"bot\",\"text\":\"q\"}],\"text\":\"all\"}\n"
        );
        var read = CorpusReader.Read(folder.FullName);
        folder.Delete(recursive: true);
        read.Lines.Select(line => line.Text).ShouldBe(["a | line with bars", "all"]);
        read.Lines[1].Context.Count.ShouldBe(1);
        read.Malformed.Count.ShouldBe(2);
        read.Malformed[0].ShouldContain("01.txt:3");
    }

    [Fact]
    public void The_split_is_by_text_alone()
    {
        var folder = Directory.CreateTempSubdirectory("corpus-");
        var lines = Enumerable.Range(0, 300).Select(i => $"N | everyday | n | plain | message number {i}").ToList();
        File.WriteAllLines(Path.Combine(folder.FullName, "a.txt"), lines);
        var forward = CorpusReader.Read(folder.FullName).Lines.ToDictionary(line => line.Text, line => line.Part);
        lines.Reverse();
        File.WriteAllLines(Path.Combine(folder.FullName, "a.txt"), lines);
        var backward = CorpusReader.Read(folder.FullName).Lines.ToDictionary(line => line.Text, line => line.Part);
        folder.Delete(recursive: true);
        backward.ShouldBe(forward, ignoreOrder: true);
        forward.Values.Count(part => part == Part.Held).ShouldBeInRange(70, 130);
    }
}
