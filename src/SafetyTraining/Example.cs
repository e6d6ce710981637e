using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>A line as the net sees it: places in the weight table and the value of each.</summary>
internal sealed record Example(Line Line, int[] Places, float[] Values, RiskLevel Rules);
