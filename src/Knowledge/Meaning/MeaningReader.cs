using AftercareBot.Encoder;

namespace AftercareBot.Knowledge;

/// <summary>Finds out where words point.</summary>
internal sealed class MeaningReader(SentenceEncoder encoder)
{
    /// <summary>Pieces of a text that are read; a question that has more has said what it is about.</summary>
    private const int MostPieces = 62;

    /// <summary>Where a text points.</summary>
    /// <param name="words">Folded, not corrected: training saw them as people type them.</param>
    public MeaningVector Read(IReadOnlyList<string> words)
    {
        var pieces = new List<int>(MostPieces + 16);
        foreach (var word in words)
        {
            if (pieces.Count >= MostPieces)
                break;
            encoder.Pieces.Cut(word, pieces);
        }

        var input = new EncoderInput();
        input.Add(encoder.Pieces.Start, earlier: false);
        foreach (var piece in pieces.Take(MostPieces))
            input.Add(piece, earlier: false);
        input.Add(encoder.Pieces.Separator, earlier: false);
        var outputs = new float[MeaningVector.Width];
        encoder.Read(input, outputs);
        return MeaningVector.Of(outputs);
    }
}
