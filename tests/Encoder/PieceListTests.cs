using System.Globalization;
using System.Text;

namespace AftercareBot.Encoder.Tests;

public sealed class PieceListTests
{
    [Fact]
    public void Each_of_many_pieces_has_the_number_of_its_line()
    {
        var pieces = Enumerable
            .Range(0, 30_000)
            .Select(i => (i % 3 == 0 ? "##" : "") + i.ToString("x", CultureInfo.InvariantCulture));
        var all = pieces.ToList();
        var list = List([.. all]);

        Assert.Equal(all.Count, list.Count);
        Assert.Equal(Enumerable.Range(0, all.Count), all.Select(piece => list.Find(piece)));
    }

    [Theory]
    [InlineData("pi")]
    [InlineData("pills")]
    [InlineData("pıll")]
    [InlineData("pill\nleft")]
    [InlineData("")]
    public void What_is_no_piece_has_no_number(string text) => Assert.Equal(-1, List("pill", "left").Find(text));

    [Fact]
    public void A_piece_longer_than_any_word_is_counted_and_never_found()
    {
        var longest = new string('a', PieceList.LongestPiece + 1);
        var list = List("pill", longest, "left");
        Assert.Equal(2, list.Find("left"));
        Assert.Equal(-1, list.Find(longest));
    }

    [Fact]
    public void A_vocabulary_without_its_marks_is_refused_in_words() =>
        Assert.Contains(
            "[UNK]",
            Assert.Throws<InvalidDataException>(() => new WordPieces(List("pill", "left"))).Message,
            StringComparison.Ordinal
        );

    private static PieceList List(params string[] pieces) => new(Encoding.ASCII.GetBytes(string.Join('\n', pieces)));
}
