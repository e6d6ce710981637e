namespace AftercareBot.Knowledge;

/// <summary>Sums by number, reused from search to search on one thread; only what was touched is cleared.</summary>
internal sealed class Accumulator
{
    private float[] _sums = [];
    private int[] _touched = [];

    public int TouchedCount { get; private set; }

    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, TouchedCount);

    public float this[int number] => _sums[number];

    public void Reset(int size)
    {
        if (_sums.Length < size)
        {
            _sums = new float[size];
            _touched = new int[size];
        }
        else
        {
            foreach (var number in Touched)
                _sums[number] = 0;
        }

        TouchedCount = 0;
    }

    public void Add(int number, float value)
    {
        ref var sum = ref _sums[number];
        if (sum == 0)
            _touched[TouchedCount++] = number;
        sum += value;
    }
}
