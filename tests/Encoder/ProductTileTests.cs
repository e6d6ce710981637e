namespace AftercareBot.Encoder.Tests;

public sealed class ProductTileTests
{
    [Theory]
    [InlineData(32)]
    [InlineData(384)]
    [InlineData(1536)]
    public void The_sums_are_those_of_adding_up_one_by_one_at_the_largest_values_too(int length)
    {
        var random = new Random(length);
        var weights = new sbyte[ProductTile.Side * length];
        var inputs = new short[ProductTile.Side * length];
        for (var i = 0; i < weights.Length; i++)
            (weights[i], inputs[i]) = ((sbyte)random.Next(-127, 128), (short)random.Next(-8191, 8192));
        weights.AsSpan(0, length).Fill(127);
        inputs.AsSpan(0, length).Fill(8191);
        var sums = new int[ProductTile.Side * ProductTile.Side];

        ProductTile.Sum(ref weights[0], ref inputs[0], length, sums);

        for (var row = 0; row < ProductTile.Side; row++)
        for (var output = 0; output < ProductTile.Side; output++)
        {
            var expected = 0L;
            for (var i = 0; i < length; i++)
                expected += (long)weights[(output * length) + i] * inputs[(row * length) + i];
            Assert.Equal(expected, sums[(row * ProductTile.Side) + output]);
        }
    }
}
