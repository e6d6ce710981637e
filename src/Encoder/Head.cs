namespace AftercareBot.Encoder;

/// <summary>Turns what was read into the outputs that the network was trained for.</summary>
internal sealed class Head(float[] weights, float[] bias)
{
    public int Outputs => bias.Length;

    public void Apply(ReadOnlySpan<float> pooled, Span<float> outputs)
    {
        for (var output = 0; output < bias.Length; output++)
        {
            var row = weights.AsSpan(output * Shape.Width, Shape.Width);
            var sum = bias[output];
            for (var i = 0; i < row.Length; i++)
                sum += row[i] * pooled[i];
            outputs[output] = sum;
        }
    }
}
