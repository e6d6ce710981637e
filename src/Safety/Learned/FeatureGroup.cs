namespace AftercareBot.Safety;

/// <summary>Kinds of features; each kind is brought to the same length, so that none drowns the others.</summary>
internal enum FeatureGroup
{
    Words,
    Classes,
    Letters,
}
