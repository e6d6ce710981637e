namespace AftercareBot.Care.Storage;

/// <summary>
/// Version 7 ids that also sort in the order they were made within one millisecond: RFC 9562, section 6.2, method 1 (a counter in
/// the twelve bits after the version).
/// </summary>
internal sealed class SequentialIds(TimeProvider timeProvider)
{
    private const int MostInAMillisecond = 0xFFF;

    private readonly Lock gate = new();
    private long lastMillisecond;
    private int counter;

    public Guid Next()
    {
        var (millisecond, place) = NextPlace();
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(millisecond)).TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[6] = (byte)(0x70 | (place >> 8));
        bytes[7] = (byte)place;
        return new Guid(bytes, bigEndian: true);
    }

    private (long Millisecond, int Place) NextPlace()
    {
        var now = timeProvider.GetUtcNow().ToUnixTimeMilliseconds();
        lock (gate)
        {
            if (now > lastMillisecond)
                (lastMillisecond, counter) = (now, 0);
            else if (counter < MostInAMillisecond)
                counter++;
            else
                (lastMillisecond, counter) = (lastMillisecond + 1, 0);
            return (lastMillisecond, counter);
        }
    }
}
