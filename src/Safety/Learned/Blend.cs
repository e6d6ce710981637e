using System.Runtime.InteropServices;

namespace AftercareBot.Safety;

/// <summary>How the log-odds of the net and of the reader become one probability.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct Blend
{
    public float Net;
    public float Reader;
    public float Offset;

    public readonly float Probability(float net, float reader) => NetScore.Probability(LogOdds(net, reader));

    public readonly float LogOdds(float net, float reader) => (Net * net) + (Reader * reader) + Offset;
}
