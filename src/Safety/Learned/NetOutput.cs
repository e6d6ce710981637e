using System.Runtime.InteropServices;

namespace AftercareBot.Safety;

/// <summary>How the sum of one output becomes a probability.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct NetOutput
{
    /// <summary>What one step of a weight stands for.</summary>
    public float Step;

    public float Bias;

    /// <summary>The calibration (Platt): log-odds = slope × sum + offset.</summary>
    public float Slope;

    public float Offset;

    /// <summary>The sum, in steps, that has a probability.</summary>
    public readonly float Sum(float probability) =>
        (((MathF.Log(probability / (1 - probability)) - Offset) / Slope) - Bias) / Step;

    public readonly float Probability(float steps) => NetScore.Probability(LogOdds(steps));

    public readonly float LogOdds(float steps) => (Slope * ((steps * Step) + Bias)) + Offset;
}
