using System.Text.Json;
using AftercareBot.Encoder;
using AftercareBot.SafetyTraining;
using static AftercareBot.Safety.Tests.Shared;

namespace AftercareBot.Safety.Tests;

/// <summary>The network that reads a message whole where the net is in doubt.</summary>
public sealed class ReaderTests
{
    /// <summary>What a byte a weight instead of four may cost, in log-odds.</summary>
    private const double Rounding = 0.6;

    [Fact]
    public void The_weights_read_what_their_training_read()
    {
        using var file = File.OpenRead(Path.Combine(Folder, MessageReader.File));
        var encoder = SentenceEncoder.Load(file);
        var lines = File.ReadAllLines(Path.Combine(Folder, "Net", "reader.check.jsonl"));
        lines.Length.ShouldBeGreaterThan(20);
        foreach (var line in lines)
        {
            using var check = JsonDocument.Parse(line);
            var outputs = new float[encoder.Outputs];
            encoder.Read(Input(encoder, check.RootElement), outputs);
            var expected = check.RootElement[2].EnumerateArray().Select(value => value.GetDouble()).ToArray();
            for (var i = 0; i < expected.Length; i++)
                ((double)outputs[i]).ShouldBe(expected[i], Rounding, line);
        }
    }

    [Theory]
    [InlineData("The letter is on the table, and his lead is by the door for whoever comes")]
    [InlineData("the letter is on the table and his lead is by the door for whoever comes")]
    [InlineData("THE LETTER is on the table... and HIS lead is by the door, for whoever comes!!")]
    [InlineData("thе lеtter is on the tаble and his lead is by the door for whoever comes")]
    public void What_it_reads_does_not_hang_on_casing_signs_or_look_alikes(string text)
    {
        var plain = Read("the letter is on the table and his lead is by the door for whoever comes");
        Read(text).ShouldBe(plain);
    }

    [Fact]
    public void It_hears_what_went_before() =>
        Read("yes all of them", Bot("Did you take something?")).ShouldNotBe(Read("yes all of them"));

    [Fact]
    public void Where_the_net_is_sure_it_is_not_asked()
    {
        Screen.Explain("what time does the meeting start").Reader.ShouldNotBeNull().WasAsked.ShouldBeFalse();
        var header = Screen.Data.Net.ShouldNotBeNull().Header;
        header.IsInDoubt(new NetScore(header.Doubt, 0, 0), afterEarlier: false).ShouldBeTrue();
        header.IsInDoubt(new NetScore(header.Alone.Page, 0, 0), afterEarlier: false).ShouldBeFalse();
        header.IsInDoubt(new NetScore(header.Doubt, header.Alone.Emergency, 0), afterEarlier: false).ShouldBeFalse();
    }

    [Fact]
    public void An_explanation_shows_its_probabilities_and_the_words_that_matter()
    {
        var reader = Screen.Explain("she won't wake and her lips look grey").Reader.ShouldNotBeNull();
        reader.Probabilities.Count.ShouldBe(3);
        reader.Words.ShouldNotBeEmpty();
        Screen.Explain("hello there").ToString().ShouldContain("reader");
    }

    [Fact]
    public void A_start_without_its_weights_is_refused_in_words()
    {
        using var folder = DataCopy.Make();
        File.Delete(Path.Combine(folder.Path, MessageReader.File));
        Should.Throw<SafetyDataException>(() => CrisisScreen.Load(folder.Path)).Message.ShouldContain("weights are missing");
    }

    [Fact]
    public void Weights_that_were_cut_short_are_refused_in_words()
    {
        using var folder = DataCopy.Make();
        var path = Path.Combine(folder.Path, MessageReader.File);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]);
        Should.Throw<SafetyDataException>(() => CrisisScreen.Load(folder.Path)).Message.ShouldContain("cut short");
    }

    [Fact]
    public void Weighing_two_voices_finds_how_much_each_is_worth()
    {
        var random = new Random(5);
        var pairs = Enumerable
            .Range(0, 30_000)
            .Select(_ => ((float)(random.NextDouble() * 6 - 3), (float)(random.NextDouble() * 6 - 3)))
            .Select(pair =>
                (pair.Item1, pair.Item2, random.NextDouble() < 1 / (1 + Math.Exp(-((2 * pair.Item1) + (0.5 * pair.Item2) - 1))))
            )
            .ToList();
        var (first, second, offset) = Calibration.FitTwo(pairs);
        first.ShouldBe(2f, 0.15f);
        second.ShouldBe(0.5f, 0.1f);
        offset.ShouldBe(-1f, 0.15f);
    }

    private static ReaderScore Read(string text, params ContextMessage[] context) =>
        Screen.ReadWhole(text, context, ScreenScratch.Current).ShouldNotBeNull();

    private static EncoderInput Input(SentenceEncoder encoder, JsonElement check)
    {
        var input = new EncoderInput();
        input.Add(encoder.Pieces.Start, earlier: false);
        Add(encoder, input, check[0].GetString()!, earlier: false);
        input.Add(encoder.Pieces.Separator, earlier: false);
        foreach (var message in check[1].EnumerateArray())
        {
            input.Add(message[0].GetBoolean() ? encoder.Pieces.FromBot : encoder.Pieces.FromMember, earlier: true);
            Add(encoder, input, message[1].GetString()!, earlier: true);
        }
        return input;
    }

    private static void Add(SentenceEncoder encoder, EncoderInput input, string text, bool earlier)
    {
        var pieces = new List<int>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            encoder.Pieces.Cut(word, pieces);
        foreach (var piece in pieces)
            input.Add(piece, earlier);
    }
}
