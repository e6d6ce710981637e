namespace AftercareBot.SafetyTraining;

/// <summary>The fixed split of the corpora, by a hash of the text.</summary>
internal enum Part
{
    /// <summary>The net learns from it, its thresholds are set on it in turns (cross-validation), and its misses may be read.</summary>
    Open,

    /// <summary>Held back: opened only to count.</summary>
    Held,
}
