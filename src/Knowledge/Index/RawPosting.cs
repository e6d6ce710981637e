using System.Runtime.InteropServices;

namespace AftercareBot.Knowledge;

/// <summary>A term's occurrences in one entry, while the index is built.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct RawPosting(int Entry, FieldCounts Counts);
