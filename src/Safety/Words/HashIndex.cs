namespace AftercareBot.Safety;

/// <summary>An open-addressing table from 64-bit hashes to numbers; a key may stand several times.</summary>
internal sealed class HashIndex
{
    private ulong[] keys;
    private int[] values;
    private int mask;
    private int count;

    public HashIndex(int expected)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expected * 2));
        keys = new ulong[size];
        values = new int[size];
        mask = size - 1;
    }

    /// <summary>The first number under the key, or -1.</summary>
    public int Find(ulong key)
    {
        var slot = First(key);
        return keys[slot] == key ? values[slot] : -1;
    }

    /// <summary>The slot where the key's numbers begin; walk on with <see cref="Next"/> while <see cref="IsAt"/>.</summary>
    public int First(ulong key)
    {
        var slot = (int)key & mask;
        while (keys[slot] != key && keys[slot] != 0)
            slot = (slot + 1) & mask;
        return slot;
    }

    public bool IsAt(int slot, ulong key) => keys[slot] == key;

    public int Next(int slot, ulong key)
    {
        do slot = (slot + 1) & mask;
        while (keys[slot] != key && keys[slot] != 0);
        return slot;
    }

    public int ValueAt(int slot) => values[slot];

    public void Add(ulong key, int value)
    {
        if (++count * 2 > keys.Length)
            Grow();
        Insert(key, value);
    }

    private void Insert(ulong key, int value)
    {
        var slot = (int)key & mask;
        while (keys[slot] != 0)
            slot = (slot + 1) & mask;
        keys[slot] = key;
        values[slot] = value;
    }

    private void Grow()
    {
        var (oldKeys, oldValues) = (keys, values);
        keys = new ulong[oldKeys.Length * 2];
        values = new int[keys.Length];
        mask = keys.Length - 1;
        for (var i = 0; i < oldKeys.Length; i++)
            if (oldKeys[i] != 0)
                Insert(oldKeys[i], oldValues[i]);
    }
}
