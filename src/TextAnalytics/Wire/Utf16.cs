using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>Offsets as strings count here; the service's default counts text elements.</summary>
internal static class Utf16
{
    public static void WriteIndexType(Utf8JsonWriter json) => json.WriteString("stringIndexType", "Utf16CodeUnit");
}
