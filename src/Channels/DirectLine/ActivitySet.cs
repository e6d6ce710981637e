using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace AftercareBot.Channels.DirectLine;

/// <summary>A run of activities with the watermark behind the last of them, as the stream and the poll send it.</summary>
internal static class ActivitySet
{
    /// <summary>The set as UTF-8 JSON. The watermark is a string of digits: clients put it into URLs as it is.</summary>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<StoredActivity> activities, long watermark)
    {
        var buffer = new ArrayBufferWriter<byte>(256 + activities.Sum(activity => activity.Json.Length));
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteStartArray("activities");
        foreach (var activity in activities)
            writer.WriteRawValue(activity.Json, skipInputValidation: true);
        writer.WriteEndArray();
        writer.WriteString("watermark", watermark.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>The place that a client's watermark names: 0 when it is absent or empty, null when it is none of ours.</summary>
    public static long? ParseWatermark(string? watermark)
    {
        if (string.IsNullOrEmpty(watermark) || watermark == "-")
            return 0;
        return long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;
    }
}
