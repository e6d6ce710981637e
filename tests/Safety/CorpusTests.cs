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

    [Theory]
    [InlineData("lantern", nameof(Part.Held))]
    [InlineData("harbor", nameof(Part.Tuning))]
    [InlineData("young", nameof(Part.Open))]
    public void All_lines_of_a_writer_are_of_one_part(string writer, string part)
    {
        var folder = Directory.CreateTempSubdirectory("corpus-");
        var own = folder.CreateSubdirectory(writer);
        File.WriteAllLines(
            Path.Combine(own.FullName, "01.txt"),
            Enumerable.Range(0, 40).Select(i => $"N | everyday | n | plain | number {i}")
        );
        var lines = CorpusReader.Read(folder.FullName).Lines;
        folder.Delete(recursive: true);
        lines.Count.ShouldBe(40);
        lines.ShouldAllBe(line => line.Part.ToString() == part);
    }
}
