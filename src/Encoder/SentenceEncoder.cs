namespace AftercareBot.Encoder;

/// <summary>
/// Reads a text as a whole: a small transformer whose weights stand in one file. Its sums are of whole numbers, so that every machine gets the same
/// answer. Pure, in process, safe to use from many threads at once.
/// </summary>
public sealed class SentenceEncoder
{
    private readonly EncoderWeights weights;

    private SentenceEncoder(EncoderWeights weights)
    {
        this.weights = weights;
        Pieces = new WordPieces(weights.Vocabulary);
    }

    /// <summary>Cuts words into the pieces that the encoder knows.</summary>
    public WordPieces Pieces { get; }

    /// <summary>How many numbers <see cref="Read"/> gives.</summary>
    public int Outputs => weights.Head.Outputs;

    /// <summary>Takes the weights as the training script wrote them.</summary>
    /// <param name="file">The file, read once and to its end; one that can tell its length.</param>
    /// <exception cref="InvalidDataException">It is no weights file of this version, or is cut short; the message says which.</exception>
    public static SentenceEncoder Load(Stream file) => new(EncoderWeights.Read(file));

    /// <summary>Reads pieces and gives the outputs of the head, before any squashing (log-odds where it was trained to give probabilities).</summary>
    /// <param name="input">The pieces; what is beyond <see cref="EncoderInput.MostPieces"/> has been left out.</param>
    /// <param name="outputs">At least <see cref="Outputs"/> long.</param>
    public void Read(EncoderInput input, Span<float> outputs)
    {
        var room = EncoderScratch.Current;
        room.Prepare(input.Count);
        Embed(input, room);
        foreach (var layer in weights.Layers)
            layer.Run(room, input.Count);
        Pool(room, input.Count);
        weights.Head.Apply(room.Pooled, outputs);
    }

    private void Embed(EncoderInput input, EncoderScratch room)
    {
        for (var at = 0; at < input.Count; at++)
        {
            var row = room.Row(at);
            var piece = weights.Words.Row(input.Pieces[at], out var step);
            var place = weights.Places.AsSpan(at * Shape.Width, Shape.Width);
            var kind = weights.Kinds.AsSpan(input.Kinds[at] * Shape.Width, Shape.Width);
            for (var i = 0; i < row.Length; i++)
                row[i] = (piece[i] * step) + place[i] + kind[i];
            weights.FirstNorm.Apply(row);
        }
    }

    private static void Pool(EncoderScratch room, int count)
    {
        Array.Clear(room.Pooled);
        for (var at = 0; at < count; at++)
        {
            var row = room.Row(at);
            for (var i = 0; i < row.Length; i++)
                room.Pooled[i] += row[i];
        }
        for (var i = 0; i < room.Pooled.Length; i++)
            room.Pooled[i] /= count;
    }
}
