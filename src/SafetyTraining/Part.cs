namespace AftercareBot.SafetyTraining;

/// <summary>What a line is for. A writer's lines are all of one part: see <see cref="Split"/>.</summary>
internal enum Part
{
    /// <summary>Net and reader learn from it, and its misses may be read.</summary>
    Open,

    /// <summary>The reader never learns from it: it says how far the reader's word is to be trusted. The net is tried on it in turns (cross-validation).</summary>
    Tuning,

    /// <summary>Held back: opened only to count, by a net and a reader that have not seen it. What is shipped learns from it.</summary>
    Held,
}
