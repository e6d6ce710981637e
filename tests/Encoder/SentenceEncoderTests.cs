namespace AftercareBot.Encoder.Tests;

public sealed class SentenceEncoderTests
{
    private static readonly SentenceEncoder Encoder = Load(WeightsFile.Make(1));

    [Fact]
    public void The_same_text_reads_the_same_after_any_other()
    {
        var first = Read("six pills left");
        Read(string.Join(' ', Enumerable.Repeat("pill", 200)));
        Assert.Equal(first, Read("six pills left"));
    }

    [Fact]
    public void Many_threads_at_once_read_what_one_reads()
    {
        var alone = Read("six pills left");
        var together = new float[64][];
        Parallel.For(0, together.Length, i => together[i] = i % 2 == 0 ? Read("six pills left") : Read("left"));
        Assert.All(together.Where((_, i) => i % 2 == 0), outputs => Assert.Equal(alone, outputs));
    }

    [Fact]
    public void The_order_of_words_and_what_went_before_make_a_difference()
    {
        Assert.NotEqual(Read("six pills left"), Read("left pills six"));
        Assert.NotEqual(Read("six pills left"), Read("six pills left", earlier: "left"));
    }

    [Fact]
    public void A_text_beyond_the_end_of_the_buffer_is_read_to_there()
    {
        var outputs = Read(string.Join(' ', Enumerable.Repeat("pill", 5_000)));
        Assert.All(outputs, output => Assert.True(float.IsFinite(output)));
    }

    [Theory]
    [InlineData(1, "cut short")]
    [InlineData(100_000, "cut short")]
    public void A_weights_file_that_was_cut_short_is_refused_in_words(int missing, string expected)
    {
        var file = WeightsFile.Make(1);
        var wrong = Assert.Throws<InvalidDataException>(() => Load(file[..^missing]));
        Assert.Contains(expected, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_weights_file_of_another_version_or_with_something_behind_it_is_refused_in_words()
    {
        var file = WeightsFile.Make(1);
        Assert.Contains(
            "3 bytes too many",
            Assert.Throws<InvalidDataException>(() => Load([.. file, 0, 0, 0])).Message,
            StringComparison.Ordinal
        );
        file[0]++;
        Assert.Contains(
            "another version",
            Assert.Throws<InvalidDataException>(() => Load(file)).Message,
            StringComparison.Ordinal
        );
    }

    private static SentenceEncoder Load(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return SentenceEncoder.Load(stream);
    }

    private static float[] Read(string text, string? earlier = null)
    {
        var input = new EncoderInput();
        input.Add(Encoder.Pieces.Start, earlier: false);
        Add(input, text, earlier: false);
        input.Add(Encoder.Pieces.Separator, earlier: false);
        if (earlier is not null)
            Add(input, earlier, earlier: true);
        var outputs = new float[Encoder.Outputs];
        Encoder.Read(input, outputs);
        return outputs;
    }

    private static void Add(EncoderInput input, string text, bool earlier)
    {
        var pieces = new List<int>();
        foreach (var word in text.Split(' '))
            Encoder.Pieces.Cut(word, pieces);
        foreach (var piece in pieces)
            input.Add(piece, earlier);
    }
}
