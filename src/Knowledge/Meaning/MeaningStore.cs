using System.Collections.Concurrent;
using AftercareBot.Encoder;

namespace AftercareBot.Knowledge;

/// <summary>
/// Knows where texts point: from the file of those read beforehand, from memory, or by reading them. One for each data folder and
/// process, because its weights are large and never change. Safe to use from many threads.
/// </summary>
internal sealed class MeaningStore
{
    public const string WeightsName = "meaning.bin";

    /// <summary>Lines of edited and foreign documents that are remembered from one change of them to the next.</summary>
    private const int MostRemembered = 16_000;

    private static readonly ConcurrentDictionary<string, MeaningStore> Opened = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<ulong, MeaningVector> _remembered = new();
    private readonly MeaningFile _file;
    private readonly Lazy<MeaningReader?> _reader;

    private MeaningStore(string weights, MeaningFile file)
    {
        _file = file;
        _reader = new Lazy<MeaningReader?>(() => Load(weights));
        // A start has other things to read; whoever needs it first waits for what is left.
        Aside.Run("Reading of the weights of meaning", () => _ = _reader.Value);
    }

    /// <summary>Whether the weights are there and whole. Waits for them.</summary>
    public bool IsUsable => _reader.Value is not null;

    /// <summary>Null when the folder has no weights: words alone rank then.</summary>
    public static MeaningStore? Open(string folder)
    {
        var (weights, lines) = (Path.Combine(folder, WeightsName), Path.Combine(folder, MeaningFile.FileName));
        if (!File.Exists(weights))
            return null;
        var key = $"{weights}|{File.GetLastWriteTimeUtc(weights).Ticks}|{File.GetLastWriteTimeUtc(lines).Ticks}";
        return Opened.GetOrAdd(key, _ => new MeaningStore(weights, MeaningFile.Read(lines)));
    }

    public static ulong KeyOf(IReadOnlyList<string> words) => PhraseHash.Of(words);

    /// <summary>Null when it has to be read first.</summary>
    public MeaningVector? Find(ulong key) => _file.Find(key) ?? (_remembered.TryGetValue(key, out var vector) ? vector : null);

    /// <summary>Found or read, which takes milliseconds; null when the weights are broken.</summary>
    public MeaningVector? Read(IReadOnlyList<string> words) => Find(KeyOf(words)) ?? _reader.Value?.Read(words);

    public MeaningVector? ReadAndRemember(IReadOnlyList<string> words)
    {
        var vector = Read(words);
        if (vector is { } read && _remembered.Count < MostRemembered)
            _remembered.TryAdd(KeyOf(words), read);
        return vector;
    }

    private static MeaningReader? Load(string weights)
    {
        try
        {
            using var file = File.OpenRead(weights);
            var encoder = SentenceEncoder.Load(file);
            return encoder.Outputs == MeaningVector.Width ? new MeaningReader(encoder) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }
}
