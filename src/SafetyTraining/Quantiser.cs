namespace AftercareBot.SafetyTraining;

/// <summary>Makes a byte of a weight.</summary>
internal static class Quantiser
{
    /// <summary>A step that keeps the many small weights apart; the few beyond its range are cut to it.</summary>
    public static float StepOf(IEnumerable<float> weights)
    {
        var sizes = weights.Select(MathF.Abs).Where(size => size > 1e-6f).Order().ToArray();
        return sizes[(int)(sizes.Length * 0.9995)] / sbyte.MaxValue;
    }

    public static sbyte Quantise(float weight, float step) =>
        (sbyte)Math.Clamp(MathF.Round(weight / step), sbyte.MinValue + 1, sbyte.MaxValue);
}
