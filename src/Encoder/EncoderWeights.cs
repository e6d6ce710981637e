namespace AftercareBot.Encoder;

/// <summary>What the weights file holds, in its order.</summary>
internal sealed record EncoderWeights(
    PieceList Vocabulary,
    WordTable Words,
    float[] Places,
    float[] Kinds,
    LayerNorm FirstNorm,
    IReadOnlyList<TransformerLayer> Layers,
    Head Head
)
{
    private const uint Magic = 0x31434E45;

    public static EncoderWeights Read(Stream file)
    {
        var reader = new WeightsReader(file);
        if (reader.Number() != Magic)
            throw new InvalidDataException("the encoder's weights are of another version; run its training script");
        var (layers, outputs) = ((int)reader.Number(), (int)reader.Number());
        var vocabulary = new PieceList(reader.Bytes((int)reader.Number()));
        var words = new WordTable(reader.SmallNumbers(vocabulary.Count * Shape.Width), reader.Numbers(vocabulary.Count));
        var places = reader.Numbers(EncoderInput.MostPieces * Shape.Width);
        var kinds = reader.Numbers(Shape.Kinds * Shape.Width);
        var norm = Norm(reader);
        var read = new TransformerLayer[layers];
        for (var i = 0; i < layers; i++)
            read[i] = new TransformerLayer(
                Matrix(reader, Shape.Width, Shape.Width * 3),
                Matrix(reader, Shape.Width, Shape.Width),
                Norm(reader),
                Matrix(reader, Shape.Width, Shape.Inner),
                Matrix(reader, Shape.Inner, Shape.Width),
                Norm(reader)
            );
        var head = new Head(reader.Numbers(outputs * Shape.Width), reader.Numbers(outputs));
        if (reader.Left != 0)
            throw new InvalidDataException($"the encoder's weights have {reader.Left} bytes too many");
        return new EncoderWeights(vocabulary, words, places, kinds, norm, read, head);
    }

    private static LayerNorm Norm(WeightsReader reader) => new(reader.Numbers(Shape.Width), reader.Numbers(Shape.Width));

    private static IntegerMatrix Matrix(WeightsReader reader, int inputs, int outputs) =>
        new(reader.SmallNumbers(inputs * outputs), reader.Numbers(outputs), reader.Numbers(outputs), inputs);
}
