using System.Text;

namespace AftercareBot.Encoder.Tests;

public sealed class WordPiecesTests
{
    private static readonly WordPieces Pieces = new(
        new PieceList(Encoding.ASCII.GetBytes(string.Join('\n', WeightsFile.Vocabulary)))
    );

    [Theory]
    [InlineData("pill", "pill")]
    [InlineData("pills", "pill ##s")]
    [InlineData("spills", "s ##pill ##s")]
    [InlineData("pilot", "pil ##o ##t")]
    [InlineData("qed", "[UNK]")]
    [InlineData("pillq", "[UNK]")]
    [InlineData("", "[UNK]")]
    public void A_word_is_cut_into_the_longest_pieces_from_its_beginning(string word, string expected)
    {
        var found = new List<int>();
        Pieces.Cut(word, found);
        Assert.Equal(expected, string.Join(' ', found.Select(piece => WeightsFile.Vocabulary[piece])));
    }

    [Fact]
    public void A_word_too_long_to_be_one_is_unknown_as_a_whole()
    {
        var found = new List<int>();
        Pieces.Cut(new string('s', 41), found);
        Assert.Equal([Pieces.Unknown], found);
    }
}
