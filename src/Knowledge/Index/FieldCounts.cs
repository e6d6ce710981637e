using System.Runtime.CompilerServices;

namespace AftercareBot.Knowledge;

/// <summary>How often something occurs in each field.</summary>
[InlineArray(4)]
internal struct FieldCounts
{
    private byte _first;

    public void Count(Field field)
    {
        ref var count = ref this[(int)field];
        if (count < byte.MaxValue)
            count++;
    }
}
